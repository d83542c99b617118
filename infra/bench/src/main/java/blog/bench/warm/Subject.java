package blog.bench.warm;

import blog.bench.content.Scenario;
import blog.bench.contestant.Contestant;
import java.util.List;

/// A function, what it is called in the figures, and what it is asked for.
record Subject(String name, Contestant contestant, List<Scenario> scenarios) {}
