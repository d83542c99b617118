package blog.mail;

import java.time.Clock;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/// SES, through which letters leave.
public record Postbox(SesClient client, Clock clock) {

    /// Throws when the letter may not have been taken. SES knows no letter again: what is sent twice arrives twice.
    public void send(Mail mail) {
        client.sendRawEmail(SendRawEmailRequest.builder()
                .source(mail.from().address().value())
                .destinations(mail.to().stream().map(MailAddress::value).toList())
                .rawMessage(RawMessage.builder()
                        .data(SdkBytes.fromByteArrayUnsafe(Mime.of(mail, clock.instant())))
                        .build())
                .build());
    }
}
