package blog.tokens.oidc;

import static blog.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import blog.Author;
import blog.Blog;
import blog.LocalDynamo;
import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import blog.http.routing.Router;
import blog.rig.oidc.IssuerServer;
import blog.settings.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens of a real issuer, through the real handlers.
class IssuedTokensTest {
    private static final String AUDIENCE = "https://blog.example/v1";
    private static final String RULES =
            "editor: repository=octo/blog ref=refs/heads/main; author: repository=octo/notes; reader: groups=staff";

    private final IssuerServer issuer = new IssuerServer();
    private final TestBlog blog = new TestBlog();
    private final Router author = author(issuer.url());

    @AfterEach
    void stop() {
        issuer.close();
    }

    private Router author(String url) {
        Map<String, String> environment = Map.of(
                "CONTENT_TABLE", blog.content,
                "COMMENTS_TABLE", blog.comments,
                "BLOG_OIDC_ISSUER", url,
                "BLOG_OIDC_AUDIENCE", AUDIENCE,
                "BLOG_OIDC_ROLES", RULES);
        return Author.of(
                new Blog(Settings.from(environment), LocalDynamo.CLIENT, Clock.systemUTC(), blog.failures::add));
    }

    /// What a workflow on the main branch gets from GitHub.
    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.url())
                .audience(AUDIENCE)
                .subject("repo:octo/blog:ref:refs/heads/main")
                .issueTime(at(0))
                .notBeforeTime(at(0))
                .expirationTime(at(300))
                .claim("repository", "octo/blog")
                .claim("ref", "refs/heads/main");
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private String rs256(JWTClaimsSet.Builder claims) {
        return issuer.sign(JWSAlgorithm.RS256, claims.build());
    }

    private Response put(String token, String slug) {
        return author.handle(as(token, "PUT", "/posts/" + slug, "Text."));
    }

    private void assertRefused(String token) {
        Response answer = put(token, "refused");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256"})
    void aTokenWithTheClaimsOfARuleHasItsRole(String algorithm) {
        String token = issuer.sign(JWSAlgorithm.parse(algorithm), claims().build());

        assertThat(put(token, "one").status()).isEqualTo(201);
        assertThat(put(token, "two").status()).isEqualTo(201);
        assertThat(author.handle(as(token, "GET", "/tokens", "")).status()).isEqualTo(403);
        assertThat(issuer.fetches()).isEqualTo(1);
        assertThat(blog.items()).anyMatch(item -> item.contains("repo:octo/blog:ref:refs/heads/main"));
    }

    @Test
    void theFirstRuleThatMatchesCounts() {
        String notes = rs256(claims().subject("repo:octo/notes").claim("repository", "octo/notes"));
        String staff =
                rs256(claims().subject("Eve").claim("repository", null).claim("groups", List.of("all", "staff")));
        blog.publish("hello", "Text.");

        assertThat(put(notes, "mine").status()).isEqualTo(201);
        assertThat(put(notes, "hello").status()).isEqualTo(403);
        assertThat(author.handle(as(staff, "GET", "/manuscripts/hello", "")).status())
                .isEqualTo(200);
        assertThat(put(staff, "mine").status()).isEqualTo(403);
    }

    @Test
    void claimsThatNoRuleKnowsGiveNoRole() {
        assertThat(put(rs256(claims().claim("ref", "refs/heads/other")), "one").status())
                .isEqualTo(403);
        assertThat(put(rs256(claims().claim("repository", "octo/blog2")), "one").status())
                .isEqualTo(403);
        assertThat(blog.items()).noneMatch(item -> item.contains("POST#"));
    }

    @Test
    void theBlogsOwnTokensAreTakenAsEver() {
        assertThat(put(Requests.TOKEN, "own").status()).isEqualTo(201);
        assertThat(issuer.fetches()).isZero();
        assertRefused("eyJhbGciOiJSUzI1NiJ9.e30.c2ln");
        assertRefused("nobodys");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void aTokenSignedWithAKeyThatEverybodyKnowsIsRefused() throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.keyId()).build();

        assertRefused(IssuerServer.sign(new MACSigner(issuer.publicKey()), header, claims().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void otherAlgorithmsAreRefused(String algorithm) {
        assertRefused(issuer.sign(JWSAlgorithm.parse(algorithm), claims().build()));
    }

    @Test
    void someoneElsesSignatureIsRefused() throws JOSEException {
        RSAKey forged = new RSAKeyGenerator(2048).keyID(issuer.keyId()).generate();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issuer.keyId()).build();

        assertRefused(IssuerServer.sign(new RSASSASigner(forged), header, claims().build()));
    }

    @Test
    void aTokenForSomeoneElseOrByAnotherIssuerIsRefused() {
        assertRefused(rs256(claims().audience("https://other.example")));
        assertRefused(rs256(claims().audience((String) null)));
        assertRefused(rs256(claims().issuer(issuer.url() + "/other")));
        assertRefused(rs256(claims().issuer(null)));
        assertRefused(rs256(claims().subject(null)));
        assertRefused(rs256(claims().subject("a\nb")));
        assertRefused(rs256(claims().expirationTime(null)));
    }

    @ParameterizedTest
    @CsvSource({"-90, 0, 401", "-30, 0, 201", "300, 30, 201", "300, 90, 401"})
    void timesHoldWithAMinutesSkew(long expires, long notBefore, int status) {
        String token = rs256(claims().expirationTime(at(expires)).notBeforeTime(at(notBefore)));

        assertThat(put(token, "timed").status()).isEqualTo(status);
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() {
        String before = rs256(claims());
        assertThat(put(before, "before").status()).isEqualTo(201);

        issuer.rotate();

        assertThat(put(rs256(claims()), "after").status()).isEqualTo(201);
        assertThat(issuer.fetches()).isEqualTo(2);
        assertThat(put(before, "refused").status()).isIn(401, 503);
    }

    @Test
    void unknownKeysDoNotMakeTheIssuerBusy() {
        assertThat(put(rs256(claims()), "one").status()).isEqualTo(201);
        String known = rs256(claims());
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("nobodys").build();

        for (int i = 0; i < 10; i++) {
            String token = known.replaceFirst("^[^.]+", header.toBase64URL().toString());
            assertThat(put(token, "two").status()).isIn(401, 503);
        }

        assertThat(put(known, "two").status()).isEqualTo(201);
        assertThat(issuer.fetches()).isLessThanOrEqualTo(3);
    }

    @Test
    void knownKeysServeWhileTheIssuerIsDown() {
        assertThat(put(rs256(claims()), "one").status()).isEqualTo(201);
        issuer.goDown(true);

        assertThat(put(rs256(claims()), "two").status()).isEqualTo(201);
        issuer.rotate();
        assertThat(put(rs256(claims()), "three").status()).isIn(401, 503);
    }

    @Test
    void withoutKeysNothingIsDecidedUntilTheIssuerIsBack() {
        issuer.goDown(true);
        Response answer = put(rs256(claims()), "one");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(put(Requests.TOKEN, "own").status()).isEqualTo(201);

        issuer.goDown(false);
        assertThat(put(rs256(claims()), "one").status()).isEqualTo(201);
    }

    @Test
    void anIssuerThatCallsItselfOtherwiseIsNotBelieved() {
        Router other = author(issuer.url() + "/");

        assertThat(other.handle(as(rs256(claims()), "PUT", "/posts/one", "Text."))
                        .status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://issuer.example  | a  | editor: a=b        | BLOG_OIDC_ISSUER
            nowhere                | a  | editor: a=b        | BLOG_OIDC_ISSUER
            https://issuer.example | '' | editor: a=b        | BLOG_OIDC_AUDIENCE
            https://issuer.example | a  | ''                 | BLOG_OIDC_ROLES
            https://issuer.example | a  | editor:            | BLOG_OIDC_ROLES
            https://issuer.example | a  | owner: a=b         | BLOG_OIDC_ROLES
            https://issuer.example | a  | king: a=b          | BLOG_OIDC_ROLES
            https://issuer.example | a  | editor: a=b; editor | BLOG_OIDC_ROLES
            """)
    void aWrongSettingIsNamed(String url, String audience, String rules, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedIssuer.from(Map.of(
                        "BLOG_OIDC_ISSUER", url,
                        "BLOG_OIDC_AUDIENCE", audience,
                        "BLOG_OIDC_ROLES", rules)))
                .withMessageStartingWith(named);
    }

    @Test
    void withoutSettingsNoIssuerIsTrusted() {
        assertThat(TrustedIssuer.from(Map.of())).isEqualTo(Optional.empty());
    }
}
