package blog.mail;

import java.time.Clock;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/// SES, through which letters leave.
public record Postbox(SesClient client, Clock clock) {
    /// What SES says of an address that it cannot read, whoever sends.
    private static final String UNDELIVERABLE = "InvalidParameterValue";

    /// Throws when the letter may not have been taken, [MailRefused] when it was not. SES knows no letter again:
    /// what is sent twice arrives twice.
    public void send(Mail mail) {
        var request = SendRawEmailRequest.builder()
                .source(mail.from().address().value())
                .destinations(mail.to().stream().map(MailAddress::value).toList())
                .rawMessage(RawMessage.builder()
                        .data(SdkBytes.fromByteArrayUnsafe(Mime.of(mail, clock.instant())))
                        .build())
                .build();
        try {
            client.sendRawEmail(request);
        } catch (SesException e) {
            AwsErrorDetails details = e.awsErrorDetails();
            String code = details == null ? "unknown" : details.errorCode();
            throw new MailRefused(code, e.statusCode(), UNDELIVERABLE.equals(code));
        }
    }
}
