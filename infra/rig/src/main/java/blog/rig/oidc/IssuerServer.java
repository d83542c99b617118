package blog.rig.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// An OpenID Connect issuer over HTTP on this machine: its discovery document, its keys, and tokens signed with the
/// newest of them.
public final class IssuerServer implements AutoCloseable {
    private final HttpServer server;
    private final List<JWK> keys = new ArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean down;

    public IssuerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", () -> """
                {"issuer":"%s","jwks_uri":"%s/keys"}""".formatted(url(), url()));
        serve("/keys", () -> {
            fetches.incrementAndGet();
            return new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
        });
        server.start();
        rotate();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public int fetches() {
        return fetches.get();
    }

    public void goDown(boolean gone) {
        down = gone;
    }

    /// Signs with another key from now on; the one before is forgotten.
    public void rotate() {
        try {
            keys.clear();
            keys.add(new RSAKeyGenerator(2048).keyID("rsa-" + System.nanoTime()).generate());
            keys.add(new ECKeyGenerator(Curve.P_256)
                    .keyID("ec-" + System.nanoTime())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        boolean elliptic = algorithm.equals(JWSAlgorithm.ES256);
        JWK key = keys.get(elliptic ? 1 : 0);
        try {
            JWSSigner signer = elliptic ? new ECDSASigner((ECKey) key) : new RSASSASigner((RSAKey) key);
            var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            return sign(signer, header, claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet claims) {
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /// What anyone may know of the key that signs, as an attacker would use it for an HMAC.
    public byte[] publicKey() {
        try {
            return keys.getFirst().toRSAKey().toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyId() {
        return keys.getFirst().getKeyID();
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(down ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
