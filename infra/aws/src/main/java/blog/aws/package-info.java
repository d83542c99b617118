/// The CDK app: what the blog is on AWS, from the same contract and the same jars as everywhere.
@NullMarked
package blog.aws;

import org.jspecify.annotations.NullMarked;
