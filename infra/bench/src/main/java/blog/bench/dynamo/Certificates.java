package blog.bench.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An authority of the rig's own and a server's certificate from it, made anew for every run. Each kind of client gets
/// it beside the authorities that the machine trusts anyway, since reading those is part of a cold start.
public record Certificates(Path keyStore, Path authority, Path bundle, Path trustStore) {
    public static final String PASSWORD = "changeit";
    private static final char[] SECRET = PASSWORD.toCharArray();
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "localhost";
    private static final int LINE = 64;
    private static final List<Path> SYSTEM_BUNDLES =
            List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"));

    public static Certificates make(Path folder) throws IOException, InterruptedException {
        var made = new Certificates(
                folder.resolve("server.p12"),
                folder.resolve("authority.pem"),
                folder.resolve("bundle.pem"),
                folder.resolve("trust.p12"));
        Files.deleteIfExists(made.keyStore);
        keytool(made.keyStore, AUTHORITY, "-keyalg", "EC", "-ext", "bc:c");
        keytool(made.keyStore, SERVER, "-keyalg", "RSA", "-signer", AUTHORITY, "-ext", "san=dns:localhost");
        try {
            made.publish(load(made.keyStore).getCertificate(AUTHORITY));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return made;
    }

    private void publish(Certificate certificate) throws IOException, GeneralSecurityException {
        Files.writeString(authority, pem(certificate));
        Files.writeString(bundle, systemBundle() + pem(certificate));
        trust(certificate, trustStore);
    }

    private static void keytool(Path store, String name, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SECRET);
        }
        return store;
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    private static String systemBundle() throws IOException {
        for (Path bundle : SYSTEM_BUNDLES) {
            if (Files.isReadable(bundle)) {
                return Files.readString(bundle);
            }
        }
        return "";
    }

    private static void trust(Certificate authority, Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                        .toFile(),
                SECRET);
        store.setCertificateEntry(AUTHORITY, authority);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, SECRET);
        }
    }

    /// A socket that shows the server's certificate and the authority's.
    static ServerSocket listen(Path keyStore) throws IOException, GeneralSecurityException {
        KeyStore both = load(keyStore);
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, SECRET);
        server.setKeyEntry(SERVER, both.getKey(SERVER, SECRET), SECRET, both.getCertificateChain(SERVER));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0);
    }
}
