package blog.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            "2 × Some CPU",
            LocalDate.of(2026, 11, 24),
            List.of(
                    Figure.ratio("cold start, to Node", 1.0449, Target.atMost(1.05)),
                    Figure.of("warm p50", 0.456789, "ms").withFloor(0.1),
                    Figure.ratio("stage rate", 0.5, Target.atLeast(0.7)),
                    Figure.of("loaded classes", 3062, "classes")),
            List.of("node is missing"));

    @Test
    void saysForEveryFigureWhetherItsTargetIsMet() {
        assertThat(report.markdown()).isEqualTo("""
                2 × Some CPU, 2026-11-24

                | figure | value | unit | target | met | floor |
                |---|---:|---|---|---|---:|
                | cold start, to Node | 1.04 | ratio | ≤ 1.05 | yes |  |
                | warm p50 | 0.457 | ms |  |  | 0.1 |
                | stage rate | 0.5 | ratio | ≥ 0.7 | **no** |  |
                | loaded classes | 3062 | classes |  |  |  |

                node is missing
                """);
    }

    @Test
    void isReadableByPrograms() throws IOException {
        assertThat(report.json())
                .contains("\"machine\" : \"2 × Some CPU\"")
                .contains("\"name\" : \"cold start, to Node\"", "\"target\" : 1.05", "\"met\" : true")
                .contains("\"target\" : null", "\"met\" : null", "\"floor\" : 0.1");
    }

    @Test
    void anUnknownPartIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.chosen(List.of(), "cold"))
                .withMessageContaining("cold");
    }
}
