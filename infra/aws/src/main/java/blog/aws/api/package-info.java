/// The REST API, made from the contract.
@NullMarked
package blog.aws.api;

import org.jspecify.annotations.NullMarked;
