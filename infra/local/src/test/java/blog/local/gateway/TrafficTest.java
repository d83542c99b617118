package blog.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {
    @Test
    void keepsNoNameThatAClientThoughtOf() {
        var traffic = new Traffic();
        traffic.count("PUT", 201);
        for (int i = 0; i < 1_000; i++) {
            traffic.count("BREW" + i, 405);
        }

        assertThat(traffic.counts())
                .containsOnly(java.util.Map.entry("PUT 201", 1L), java.util.Map.entry("other 405", 1_000L));
    }
}
