package blog.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The build step that writes `contract.txt` and `openapi.json` from `openapi.yaml`, since the reader has no YAML.
public final class ContractBuild {
    private ContractBuild() {}

    /// The arguments are the document and the folder to write to.
    public static void main(String[] args) throws IOException {
        var document = ContractDocument.parse(Files.readString(Path.of(args[0])));
        Path folder = Path.of(args[1]);
        Files.writeString(folder.resolve("contract.txt"), String.join("\n", document.lines()) + "\n");
        Files.write(folder.resolve("openapi.json"), document.json());
    }
}
