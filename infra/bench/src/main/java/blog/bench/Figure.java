package blog.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One measured value. `floor` is what is physically left of it on the same rig: an empty handler, a bare call.
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Target target,
        @Nullable Double floor) {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    public static Figure ratio(String name, double value, @Nullable Target target) {
        return new Figure(name, value, "ratio", target, null);
    }

    public Figure withTarget(Target reached) {
        return new Figure(name, value, unit, reached, floor);
    }

    public Figure withFloor(double left) {
        return new Figure(name, value, unit, target, left);
    }

    /// Null where there is no target to meet.
    public @Nullable Boolean met() {
        return target == null ? null : target.isMetBy(value);
    }

    /// Three digits that count; whole numbers in full.
    public static String text(double value) {
        var exact = BigDecimal.valueOf(value);
        BigDecimal rounded = Math.abs(value) >= 100 ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
