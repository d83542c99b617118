package blog.lambda;

import blog.Blog;
import blog.Commenter;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming.Call;
import java.util.List;

/// What anyone may write: comments, and nothing else.
public final class CommenterFunction extends ApiFunction {
    private static final Call COMMENT = new Call("POST", "/posts/none/comments", "application/json", """
            {"author":{"name":"nobody"},"markdown":"Never *kept*: there is no such post."}""");

    public CommenterFunction() {
        super(Deployment.blog(), Commenter::of);
        prime(List.of(COMMENT));
    }

    public CommenterFunction(Blog blog) {
        super(blog, Commenter::of);
    }
}
