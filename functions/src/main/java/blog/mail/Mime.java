package blog.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/// A letter as mail servers pass it on. The library folds what is long and encodes what is not ASCII. Of a line
/// break it makes a fold in a subject, and in any other header a header more, so none gets there.
final class Mime {
    /// What begins another line, to one server or the next, and what shows nothing in a subject.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /// Together with its name it fits into one line, whatever it is folded at.
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{1,900}");

    private static final int MOST_SUBJECT_CHARACTERS = 150;

    private Mime() {}

    static byte[] of(Mail mail, Instant now) {
        try {
            var message = new Letter(mail);
            message.setFrom(new InternetAddress(
                    mail.from().address().value(), oneLine(mail.from().name()), StandardCharsets.UTF_8.name()));
            for (MailAddress to : mail.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
            }
            message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            for (var header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), plain(header.getValue()));
            }
            byte[] text = mail.text().getBytes(StandardCharsets.UTF_8);
            message.setDataHandler(new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=utf-8")));
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            // Its own words name the address.
            throw new IllegalArgumentException(
                    "no letter can be made of " + mail + ": " + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text for people, on one line and not too long.
    private static String oneLine(String text) {
        // What looks like an encoded word is meant as it stands.
        String line =
                CONTROLS.matcher(text).replaceAll(" ").replace("=?", "= ?").strip();
        return line.codePointCount(0, line.length()) <= MOST_SUBJECT_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SUBJECT_CHARACTERS - 1)) + "…";
    }

    /// A text for programs, of which nothing may be missing.
    private static String plain(String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("a header that is not plain");
        }
        return value;
    }

    /// One that does not ask this machine for its name.
    private static final class Letter extends MimeMessage {
        private final String messageId;

        Letter(Mail mail) {
            super(Session.getInstance(new Properties()));
            messageId = "<" + mail.id() + "@" + mail.from().address().domain() + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", plain(messageId));
        }
    }
}
