package blog.bench;

/// What a figure has to reach, and from which side.
public sealed interface Target {
    double limit();

    boolean isMetBy(double value);

    record AtMost(double limit) implements Target {
        @Override
        public boolean isMetBy(double value) {
            return value <= limit;
        }

        @Override
        public String toString() {
            return "≤ " + Figure.text(limit);
        }
    }

    record AtLeast(double limit) implements Target {
        @Override
        public boolean isMetBy(double value) {
            return value >= limit;
        }

        @Override
        public String toString() {
            return "≥ " + Figure.text(limit);
        }
    }

    static Target atMost(double limit) {
        return new AtMost(limit);
    }

    static Target atLeast(double limit) {
        return new AtLeast(limit);
    }

    /// For a ratio to the floor: a tenth more than what is physically left.
    static Target nearFloor() {
        return atMost(1.1);
    }
}
