package blog.aws;

import blog.aws.parts.Bus;
import blog.aws.parts.Knock;
import blog.aws.parts.Subscriber;
import blog.aws.parts.Subscription;
import blog.aws.parts.Subscription.Terms;
import blog.aws.settings.Mail;
import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// Mail about comments: its queue, and the one function that sends it and knows addresses. SES must know whose
/// mail it is: the address or its domain is verified by the operator.
record Mailing(Construct scope, Mail mail, Subscription queue) {
    private static final String THING = "sqs:notifications";

    /// Empty for a blog that sends none.
    static Optional<Mailing> of(Construct scope, Settings settings, Bus bus, Functions make) {
        if (settings.mail().isEmpty()) {
            make.lack(THING);
            return Optional.empty();
        }
        Mail mail = settings.mail().get();
        var terms = new Terms(Types.OF_NOTIFICATIONS, Duration.seconds(60), 10, Duration.seconds(0));
        var queue = new Subscription(scope, "NotificationsEvents", settings, bus, terms);
        make.know(THING, queue::allow);
        make.know("ses:sender", actions -> sender(Stack.of(scope), mail, actions));
        return Optional.of(new Mailing(scope, mail, queue));
    }

    private static PolicyStatement sender(Stack stack, Mail mail, List<String> actions) {
        String identity =
                "arn:" + stack.getPartition() + ":ses:" + stack.getRegion() + ":" + stack.getAccount() + ":identity/";
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(Stream.of(mail.from(), mail.domain())
                        .map(identity::concat)
                        .toList())
                .conditions(Map.of("StringEquals", Map.of("ses:FromAddress", mail.from())))
                .build();
    }

    /// What a function is told that asks for mail.
    Environment toAsk(Environment environment) {
        return environment.with("BLOG_NOTIFICATIONS_QUEUE", queue.url());
    }

    Subscriber send(Functions make, Environment informed) {
        Environment told =
                mail.moderators().isEmpty() ? informed : informed.with("BLOG_MAIL_MODERATORS", mail.moderators());
        Subscriber sender = make.subscriber("notifications", queue, told);
        new Knock(
                scope, "Digesting", Duration.minutes(15), sender.function(), "Tells moderators what waits for longer");
        return sender;
    }
}
