package blog.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the calls of this process have met of the contract, at one target.
public final class Coverage {
    /// What no check can bring about: throttles, failures and timeouts, an address too long for a gateway, and a
    /// merge of so many posts that it ends after its answer.
    private static final Set<Integer> NOT_BY_A_CHECK = Set.of(202, 414, 429, 500, 503, 504);
    /// How an API answers to what its contract does not have: another path, another method.
    private static final Set<Integer> TO_STRANGERS = Set.of(404, 405);

    private static final Map<URI, Coverage> OF_TARGETS = new ConcurrentHashMap<>();

    private final Operations contract;
    private final Set<String> successes = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final Set<Integer> toStrangers = ConcurrentHashMap.newKeySet();

    Coverage(Operations contract) {
        this.contract = contract;
    }

    /// That of the target with this base address.
    public static Coverage at(URI base) {
        return OF_TARGETS.computeIfAbsent(base, _ -> new Coverage(Operations.of(ContractCheck.text())));
    }

    void met(String method, String path, int status) {
        contract.of(method, path).ifPresentOrElse(operation -> met(operation, status), () -> toStrangers.add(status));
    }

    private void met(String operation, int status) {
        statuses.add(status);
        if (status < 300) {
            successes.add(operation);
        }
    }

    /// A line for every operation that no check has seen succeed, and for every kind of answer that none has got.
    /// What needs a setting (`x-setting`) counts at a target that has it.
    public List<String> gaps(String... settings) {
        var gaps = new ArrayList<String>();
        contract.ids(Set.of(settings)).stream()
                .filter(operation -> !successes.contains(operation))
                .forEach(operation -> gaps.add("no success of " + operation));
        contract.statuses().stream()
                .filter(status -> !NOT_BY_A_CHECK.contains(status) && !statuses.contains(status))
                .forEach(status -> gaps.add("no answer " + status));
        TO_STRANGERS.stream()
                .filter(status -> !toStrangers.contains(status))
                .forEach(status -> gaps.add("no answer " + status + " to what the contract does not have"));
        return gaps;
    }
}
