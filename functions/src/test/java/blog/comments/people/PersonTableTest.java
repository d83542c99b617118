package blog.comments.people;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.LocalDynamo;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTableTest {
    private static final Who ADA = Who.ofEmail(new byte[32], "ada@example.org");
    private static final Who EVA = Who.ofEmail(new byte[32], "eva@example.org");
    private static final Instant UNTIL = Instant.parse("2026-12-24T10:00:00Z");

    private final String comments = LocalDynamo.freshTable();
    private final PersonTable people = new PersonTable(LocalDynamo.CLIENT, comments);

    @Test
    void nothingIsKnownOfAStranger() {
        assertThat(people.standing(ADA)).isEqualTo(Standing.NONE);
    }

    @Test
    void anApprovalCountsUntilItIsTakenBack() {
        people.approve(ADA, "C1");
        people.approve(ADA, "C2");
        people.withdraw(ADA, "C1");
        assertThat(people.standing(ADA).approved()).isTrue();
        assertThat(people.standing(EVA).approved()).isFalse();

        people.withdraw(ADA, "C2");
        assertThat(people.standing(ADA).approved()).isFalse();
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        people.approve(ADA, "C1");
        people.approve(ADA, "C1");
        people.withdraw(ADA, "C1");
        people.withdraw(ADA, "C1");

        assertThat(people.standing(ADA)).isEqualTo(Standing.NONE);
    }

    @Test
    void twentyApprovalsAreKept() {
        for (int i = 0; i < 30; i++) {
            people.approve(ADA, "C" + i);
        }
        for (int i = 0; i < PersonTable.MOST_APPROVED; i++) {
            assertThat(people.standing(ADA).approved()).isTrue();
            people.withdraw(ADA, "C" + i);
        }
        assertThat(people.standing(ADA).approved()).isFalse();
    }

    @Test
    void aBlockHoldsUntilItsTimeOrUntilItIsLifted() {
        people.approve(ADA, "C1");
        people.block(ADA, UNTIL);
        assertThat(people.standing(ADA)).isEqualTo(new Standing(true, UNTIL));
        assertThat(people.standing(ADA).isBlocked(UNTIL.minusSeconds(1))).isTrue();
        assertThat(people.standing(ADA).isBlocked(UNTIL)).isFalse();

        people.unblock(ADA);
        assertThat(people.standing(ADA)).isEqualTo(new Standing(true, null));
    }

    @Test
    void takingBackWhatWasNeverThereLeavesNothing() {
        people.withdraw(ADA, "C1");
        people.unblock(ADA);

        assertThat(LocalDynamo.CLIENT.scan(scan -> scan.tableName(comments)).items())
                .isEmpty();
    }

    /// The SDK repeats a write whose answer was lost.
    @Test
    void everyWriteMayHappenTwice() {
        var twice = new PersonTable(
                Intercepted.client((operation, request, call) -> {
                    if (operation.equals("updateItem")) {
                        var _ = call.apply(request);
                    }
                    return call.apply(request);
                }),
                comments);

        twice.approve(ADA, "C1");
        twice.block(ADA, UNTIL);
        assertThat(people.standing(ADA)).isEqualTo(new Standing(true, UNTIL));
        twice.withdraw(ADA, "C1");
        twice.unblock(ADA);
        assertThat(people.standing(ADA)).isEqualTo(Standing.NONE);
    }
}
