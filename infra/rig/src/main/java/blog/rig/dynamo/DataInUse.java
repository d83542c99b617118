package blog.rig.dynamo;

import java.nio.file.Path;

/// Another stage holds the data folder.
public final class DataInUse extends RuntimeException {
    DataInUse(Path folder) {
        super("the data folder " + folder + " is in use by another blog; stop that one first");
    }
}
