package blog.lambda;

import blog.Blog;
import blog.lambda.deployed.DeployedCdn;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Log;
import blog.purge.Distribution;
import blog.purge.Purging;

/// What is not to be kept by the CDN any longer. It is none of [Subscribers#ALL], since a stage has no CDN.
public final class PurgeFunction extends QueueFunction {
    public PurgeFunction() {
        this(Deployment.unattendedBlog(), DeployedCdn.distribution());
    }

    public PurgeFunction(Blog blog, Distribution distribution) {
        super(blog, new Purging(distribution, blog.tables().purged(), blog.clock(), Log::purged));
    }
}
