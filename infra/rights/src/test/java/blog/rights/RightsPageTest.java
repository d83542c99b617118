package blog.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsPageTest {
    @Test
    void aRowIsAStatement() {
        var rights = Rights.parse("""
                # function  table     actions                leading keys

                reader      content   GetItem BatchGetItem   POST#* TAGS
                # why
                reader      comments  Query                  RECENT*
                author      content   PutItem                TOKENS
                author      content/who  Query               *
                """);

        assertThat(rights.of("reader"))
                .containsExactly(
                        new Rights.Row(
                                "reader", "content", List.of("GetItem", "BatchGetItem"), List.of("POST#*", "TAGS")),
                        new Rights.Row("reader", "comments", List.of("Query"), List.of("RECENT*")));
        assertThat(rights.of("author"))
                .contains(new Rights.Row("author", "content/who", List.of("Query"), List.of("*")));
        assertThat(rights.of("nobody")).isEmpty();
    }

    @Test
    void aRowAboutWhatIsNoTableHasAServiceAndNoKeys() {
        var rights = Rights.parse("""
                reader      content       GetItem                              TAGS
                projector   events:bus    PutEvents
                # why
                webhooks    sqs:webhooks  SendMessage ChangeMessageVisibility
                """);

        var queue = new Rights.Grant("webhooks", "sqs", "webhooks", List.of("SendMessage", "ChangeMessageVisibility"));
        assertThat(rights.besides("webhooks")).containsExactly(queue);
        assertThat(queue.full()).containsExactly("sqs:SendMessage", "sqs:ChangeMessageVisibility");
        assertThat(rights.besides("projector"))
                .containsExactly(new Rights.Grant("projector", "events", "bus", List.of("PutEvents")));
        assertThat(rights.besides("reader")).isEmpty();
        assertThat(rights.of("projector")).isEmpty();
        assertThat(rights.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reader  content  GetItem",
                "reader  content  GetItem  ",
                "reader content  GetItem  TAGS",
                "reader  content  GetItem TAGS",
                "reader  content  GetItem  POST#* and more",
                "reader  content  GetItem  POST#*  TAGS",
                "reader  content  GetItem  *",
                "reader  content/who  Query  * TAGS",
                "reader  content  GetItem  P*T",
                "reader  content  *  TAGS",
                " reader  content  GetItem  TAGS",
                "projector  bus  PutEvents",
                "projector  events:bus",
                "projector  events:bus  PutEvents  TAGS",
                "projector  events:bus  *",
                "projector  events:*  PutEvents",
                "projector  events:  PutEvents",
                "projector  :bus  PutEvents",
                "projector  events:bus  events:PutEvents",
                "projector  events: bus  PutEvents",
                "projector events:bus  PutEvents",
            })
    void whatIsNoRowIsRefusedByItsLine(String line) {
        assertThatThrownBy(() -> Rights.parse("# A page\n\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rights.txt, line 3, is not ");
    }
}
