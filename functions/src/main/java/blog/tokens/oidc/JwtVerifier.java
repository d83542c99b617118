package blog.tokens.oidc;

import blog.http.InvalidInput;
import blog.http.Problem;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Verifies the signature and the standard claims of an issuer's tokens; the only user of the library that does. Keys
/// are kept for some minutes, fetched again when a token names one that is not among them, and used for some hours
/// longer while they cannot be fetched.
final class JwtVerifier {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final int SKEW_SECONDS = 60;
    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 3000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofSeconds(8);
    /// Strangers may name keys that are not there as often as they like.
    private static final Duration LEAST_BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Duration OUTAGE = Duration.ofHours(4);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private JwtVerifier(TrustedIssuer issuer, JWKSource<SecurityContext> keys, Clock clock) {
        var exact = new JWTClaimsSet.Builder().issuer(issuer.url()).build();
        var claims = new DefaultJWTClaimsVerifier<>(Set.of(issuer.audience()), exact, Set.of("sub", "exp"), null) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    }

    /// Asks the issuer where its keys are (OpenID Connect Discovery 1.0 §4).
    static JwtVerifier of(TrustedIssuer issuer, Clock clock) {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
        var keys = JWKSourceBuilder.create(keys(issuer, retriever), retriever)
                .cache(KEPT.toMillis(), REFRESH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(LEAST_BETWEEN_FETCHES.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return new JwtVerifier(issuer, keys, clock);
    }

    private static URL keys(TrustedIssuer issuer, ResourceRetriever retriever) {
        try {
            URL document = URI.create(issuer.url() + "/.well-known/openid-configuration")
                    .toURL();
            Map<String, Object> configuration =
                    JSONObjectUtils.parse(retriever.retrieveResource(document).getContent());
            String keys = JSONObjectUtils.getString(configuration, "jwks_uri");
            if (issuer.url().equals(configuration.get("issuer")) && keys != null && TrustedIssuer.isSafe(keys)) {
                return URI.create(keys).toURL();
            }
        } catch (IOException | ParseException _) {
            // An issuer that tells nothing of use is as good as one that does not answer.
        }
        throw unavailable();
    }

    /// The claims of a valid token; 503 when it cannot be told for want of keys.
    Optional<Map<String, Object>> claims(String token) {
        try {
            return Optional.of(processor.process(token, null).getClaims());
        } catch (KeySourceException e) {
            throw unavailable();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static InvalidInput unavailable() {
        return new InvalidInput(Problem.of(503, "The keys of the token's issuer cannot be had just now. Try again.")
                .with("Retry-After", Long.toString(LEAST_BETWEEN_FETCHES.toSeconds())));
    }
}
