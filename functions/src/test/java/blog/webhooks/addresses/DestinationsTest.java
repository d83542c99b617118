package blog.webhooks.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where webhooks may lead, by what their address says and by what its name stands for.
class DestinationsTest {
    private static final Destinations STRICT = new Destinations(false);
    private static final Destinations OWN = new Destinations(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/hook?a=b",
                "HTTPS://EXAMPLE.org/Hook",
                "https://example.org:443/",
                "https://example.org:8443/hook",
                "https://xn--bcher-kva.example/hook",
                "https://93.184.216.34/hook",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/hook",
                "https://[64:ff9b::5db8:d822]/hook"
            })
    void whatLeadsToAnybodyIsTaken(String url) {
        assertThat(STRICT.complaint(url)).isEmpty();
        assertThat(OWN.complaint(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://example.org/            | https
                    ftp://example.org/             | absolute
                    //example.org/hook             | absolute
                    example.org/hook               | absolute
                    https:///hook                  | absolute
                    https://                       | absolute
                    https://:8443/hook             | absolute
                    https://user@example.org/      | user
                    https://user:pw@example.org/   | user
                    https://example.org@10.0.0.1/  | user
                    https://example.org/#part      | fragment
                    https://example.org:80/        | port
                    https://example.org:22/        | port
                    https://example.org:0/         | port
                    https://example.org:1023/      | port
                    https://example.org:65536/     | port
                    https://bücher.example/        | absolute
                    https://ｅxample.org/           | absolute
                    https://example.org/a b        | absolute
                    https://ex_ample.org/hook      | absolute
                    https://example.org\\@10.0.0.1/ | absolute
                    """)
    void whatIsNoAddressOfAReceiverIsRefused(String url, String why) {
        assertThat(STRICT.complaint(url))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains(why));
    }

    @Test
    void lineBreaksAndNothingAndTooMuchAreRefused() {
        assertThat(STRICT.complaint("")).isPresent();
        assertThat(STRICT.complaint("https://example.org/\r\nHost: other")).isPresent();
        assertThat(STRICT.complaint("https://example.org/" + "a".repeat(2028))).isEmpty();
        assertThat(STRICT.complaint("https://example.org/" + "a".repeat(2029))).isPresent();
    }

    @Test
    void theOwnMachineTakesItselfAndPlainHttp() throws UnknownHostException {
        assertThat(OWN.complaint("http://localhost/hook")).isEmpty();
        assertThat(OWN.complaint("http://127.0.0.1:8080/hook")).isEmpty();
        assertThat(OWN.complaint("http://192.168.1.7:3000/hook")).isEmpty();
        assertThat(OWN.complaint("http://169.254.169.254/latest")).isPresent();
        assertThat(OWN.judged("here", _ -> InetAddress.getAllByName("127.0.0.1")))
                .hasSize(1);
        assertThatThrownBy(() -> OWN.judged("cloud", _ -> InetAddress.getAllByName("169.254.169.254")))
                .isInstanceOf(ForbiddenAddress.class);
    }

    /// By their bytes, since Java makes of some of them others.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000",
                "00000001",
                "0a000001",
                "64400001",
                "647fffff",
                "7f000001",
                "7fffffff",
                "a9fea9fe",
                "ac100001",
                "ac1fffff",
                "c0000001",
                "c00000aa",
                "c0000201",
                "c0586301",
                "c0a80001",
                "c6120001",
                "c613ffff",
                "c6336401",
                "cb007101",
                "e0000001",
                "efffffff",
                "f0000001",
                "ffffffff",
                "00000000000000000000000000000000",
                "00000000000000000000000000000001",
                "0000000000000000000000007f000001",
                "00000000000000000000ffff7f000001",
                "00000000000000000000ffffa9fea9fe",
                "00000000000000000000ffff0a000001",
                "0000000000000000ffff00007f000001",
                "0064ff9b0000000000000000a9fea9fe",
                "0064ff9b00000000000000007f000001",
                "0064ff9b000100000000000008080808",
                "0064ff9b0001a9fe00a9fe0000000000",
                "01000000000000000000000000000001",
                "20010000000000000000000080fefefe",
                "2001000053aa064c0055123480ffd7fe",
                "20010002000000000000000000000001",
                "20010010000000000000000000000001",
                "20010db8000000000000000000000001",
                "2002a9fea9fe00000000000000000001",
                "20027f00000100000000000000000001",
                "20020a00000100000000000000000001",
                "3fff0000000000000000000000000001",
                "5f000000000000000000000000000001",
                "fc000000000000000000000000000001",
                "fd00ec20000000000000000000000254",
                "fe800000000000000000000000000001",
                "febf0000000000000000000000000001",
                "fec00000000000000000000000000001",
                "ff020000000000000000000000000001",
                "ffffffffffffffffffffffffffffffff"
            })
    void whatIsNobodysOnTheInternetIsNotPublic(String bytes) {
        assertThat(Range.of(HexFormat.of().parseHex(bytes))).isNotEqualTo(Range.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01010101",
                "08080808",
                "643fffff",
                "64800000",
                "ac0fffff",
                "ac200000",
                "c0000100",
                "c6110001",
                "c6140000",
                "dfffffff",
                "26062800022000010248189325c81946",
                "2a000000000000000000000000000001",
                "20010200000000000000000000000001",
                "200208080808000000000000000000aa",
                "0064ff9b000000000000000008080808",
                "00000000000000000000ffff08080808"
            })
    void whatIsSomebodysIsPublic(String bytes) {
        assertThat(Range.of(HexFormat.of().parseHex(bytes))).isEqualTo(Range.PUBLIC);
    }

    @Test
    void oneForbiddenAddressAmongOthersForbidsTheName() {
        assertThatThrownBy(() -> STRICT.judged("mixed", _ ->
                        new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")}))
                .isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> STRICT.judged("none", _ -> new InetAddress[0]))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(ForbiddenAddress.class);
    }
}
