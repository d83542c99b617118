package blog.comments.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254",
        "2001:db8:0:ff00::1, 2001:db8:0:ff01:ffff:ffff:ffff:ffff",
        "2001:db8:0:ff00::1, 2001:DB8:0:FF7F::2",
        "192.0.2.1, ::ffff:192.0.2.9",
        "192.0.2.1, ::ffff:c000:209",
    })
    void aSubscribersAddressesAreOneBlock(String one, String other) {
        assertThat(AddressBlock.of(one)).isEqualTo(AddressBlock.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.3.1",
        "2001:db8:0:ff00::1, 2001:db8:0:fe00::1",
        "2001:db8::1, 2001:db8:1::1",
        "192.0.2.1, c000:200::",
        "192.0.2.1, ::192.0.2.1",
    })
    void othersAreAnother(String one, String other) {
        assertThat(AddressBlock.of(one)).isNotEqualTo(AddressBlock.of(other));
    }

    /// A name would be looked up, which takes time and tells others; one that begins like an address is a name, too.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "localhost",
                "example.org",
                "192.0.2.1.example.org",
                "192.0.2.1:80",
                "192.0.2.256",
                "192.0.2.1, 198.51.100.1",
                "2001:db8::1%nowhere",
                "2001:db8:::1",
                "::ffff:192.0.2.300",
                "192.0.2.1\n",
                "\u0661\u0669\u0662.0.2.1"
            })
    void whatIsNoAddressIsOneBlockTogether(String text) {
        assertThat(AddressBlock.of(text)).isEqualTo(AddressBlock.of("nobody knows"));
    }
}
