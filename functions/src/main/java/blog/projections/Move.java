package blog.projections;

import blog.names.Slug;

/// One post's step, and the entry that it puts where it adds one.
record Move(Slug slug, Step step, byte[] entry) {
    /// The most bytes that it writes, as good as: the entry and the key at each place, and both again in the book.
    int bytes() {
        int places = step.after().places().stream()
                .mapToInt(place -> place.text().length())
                .sum();
        return entry.length * (step.changes().size() + 1) + 4 * places;
    }
}
