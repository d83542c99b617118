package blog.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a letter at a mail server: no text of a stranger's makes a header, a recipient or a body.
class MimeTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final MailAddress BLOG = new MailAddress("blog@blog.example");
    private static final MailAddress ANNA = new MailAddress("anna@reader.example");
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final List<String> HEADERS = List.of(
            "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding");

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: victim@other.example",
                "Hello\nBcc: victim@other.example",
                "Hello\rBcc: victim@other.example",
                "Hello\r\n\r\nAnother body",
                "Hello\r\n\tX-Folded: yes",
                "Hello\u0085Bcc: victim@other.example",
                "Hello\u2028Bcc: victim@other.example",
                "Hello\u000b\u000cBcc: victim@other.example",
                "=?utf-8?Q?Hello=0D=0ABcc:_victim@other.example?=",
                "Übergrößenträger 日本語 🎉 \r\nBcc: victim@other.example",
                "\r\n",
                "\0"
            })
    void aTextOfAStrangersMakesNoHeader(String hostile) throws MessagingException, IOException {
        MimeMessage received = delivered(mail(hostile, hostile, "Text.\r\n.\r\nQUIT", Map.of()));

        assertThat(Collections.list(received.getAllHeaders()))
                .extracting(Header::getName)
                .filteredOn(name -> !name.equals("Received") && !name.equals("Return-Path"))
                .containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(received.getSubject()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress(ANNA.value()));
        assertThat(received.getFrom())
                .singleElement()
                .satisfies(from ->
                        assertThat(((InternetAddress) from).getAddress()).isEqualTo(BLOG.value()));
        assertThat(received.getContent().toString()).isEqualToNormalizingNewlines("Text.\n.\nQUIT");
    }

    @Test
    void whatIsNotAsciiArrivesAsItWasWritten() throws MessagingException, IOException {
        String subject = "Größe, 日本語 and 🎉 🎉 🎉 — a reply to what you have said about all of them";
        MimeMessage received = delivered(mail(subject, "Blög 日本", "Zeile\nعربي 🎉 " + "lang ".repeat(500), Map.of()));

        assertThat(received.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Blög 日本");
        assertThat(received.getContent().toString())
                .startsWithIgnoringCase("Zeile\r\nعربي 🎉 ")
                .endsWith("lang ".repeat(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "🎉", "a ", "\r\nBcc: "})
    void noLineIsLongerThanServersTake(String part) throws MessagingException, IOException {
        byte[] sent = Mime.of(mail(part.repeat(10_000), part.repeat(10_000), part.repeat(10_000), Map.of()), NOW);

        assertThat(new String(sent, StandardCharsets.US_ASCII).split("\r\n", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(new String(sent, StandardCharsets.US_ASCII).replace("\r\n", ""))
                .doesNotContain("\r", "\n");
        assertThat(parsed(sent).getSubject().codePoints().count()).isLessThanOrEqualTo(150);
    }

    /// What programs read is refused and not mended.
    @ParameterizedTest
    @ValueSource(strings = {"<https://a.example>\r\nBcc: b@c.example", "<https://ü.example>", ""})
    void aFurtherHeaderIsPlain(String value) {
        assertThatThrownBy(() -> Mime.of(mail("s", "n", "t", Map.of("List-Unsubscribe", value)), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameLetterHasTheSameIdAndNoNameOfThisMachine() throws MessagingException {
        Mail mail = mail("s", "n", "t", Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

        assertThat(Mime.of(mail, NOW)).isEqualTo(Mime.of(mail, NOW));
        assertThat(parsed(Mime.of(mail, NOW)).getMessageID()).isEqualTo("<01J/reply@blog.example>");
        assertThat(parsed(Mime.of(mail, NOW)).getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    private static Mail mail(String subject, String name, String text, Map<String, String> headers) {
        return new Mail("01J/reply", new Mail.Sender(name, BLOG), List.of(ANNA), subject, text, headers);
    }

    private static MimeMessage parsed(byte[] sent) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sent));
    }

    /// As a mail server has it that took the bytes over SMTP.
    private static MimeMessage delivered(Mail mail) throws MessagingException {
        SERVER.reset();
        Session session = SERVER.getSmtp().createSession();
        try (Transport smtp = session.getTransport("smtp")) {
            smtp.connect();
            var raw = new MimeMessage(session, new ByteArrayInputStream(Mime.of(mail, NOW)));
            smtp.sendMessage(raw, new InternetAddress[] {new InternetAddress(ANNA.value())});
        }
        assertThat(SERVER.waitForIncomingEmail(5_000, 1)).isTrue();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }
}
