package blog.suite;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Holds answers against `openapi.yaml`: their status, their headers and their bodies.
final class ContractCheck {
    private static final String CONTRACT = "/openapi.yaml";
    /// The contract implies these for every path; what they answer is checked where they are.
    private static final Set<String> IMPLIED = Set.of("HEAD", "OPTIONS");

    private final OpenApiInteractionValidator validator;

    private ContractCheck(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    static ContractCheck load() {
        return of(text());
    }

    /// The contract itself.
    static String text() {
        try (InputStream in = ContractCheck.class.getResourceAsStream(CONTRACT)) {
            if (in == null) {
                throw new IllegalStateException(CONTRACT + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContractCheck of(String openApi) {
        return new ContractCheck(OpenApiInteractionValidator.createForInlineApiSpecification(openApi)
                .withBasePathOverride("/")
                .build());
    }

    /// Fails the check that got an answer outside the contract.
    void requireAllowed(String method, String path, Answer answer) {
        if (IMPLIED.contains(method)) {
            return;
        }
        var response = SimpleResponse.Builder.status(answer.status());
        answer.headers().map().forEach(response::withHeader);
        if (answer.bytes().length > 0) {
            response.withBody(answer.body());
        }
        String bare = path.split("\\?", 2)[0];
        ValidationReport report = validator.validateResponse(bare, Request.Method.valueOf(method), response.build());
        if (report.hasErrors()) {
            throw new AssertionError(answer.asked() + " answered outside the contract with " + answer + "\n"
                    + SimpleValidationReportFormat.getInstance().apply(report));
        }
    }
}
