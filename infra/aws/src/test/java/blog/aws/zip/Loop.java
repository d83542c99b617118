package blog.aws.zip;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The far end of a [FunctionProcess]: calls the handler that is named with every event that comes in.
final class Loop {
    private Loop() {}

    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        // What the function logs must not get between its answers.
        System.setOut(System.err);
        RequestStreamHandler function = Class.forName(args[0])
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            var answer = new ByteArrayOutputStream();
            function.handleRequest(new ByteArrayInputStream(in.readNBytes(length)), answer, null);
            out.writeInt(answer.size());
            answer.writeTo(out);
            out.flush();
        }
    }
}
