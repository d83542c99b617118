package blog.bench.lambda;

import blog.bench.Rig;
import blog.bench.content.Sample;
import blog.bench.content.Scenario;
import blog.bench.contestant.Workshop;
import blog.bench.dynamo.Certificates;
import blog.bench.dynamo.DynamoStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a function has around it: Lambda, DynamoDB behind TLS, and requests for it. The servers are processes of their
/// own.
public final class Cloud implements AutoCloseable {
    private final Rig rig;
    private final Sample sample;
    private final Workshop workshop;
    private final Companion api;
    private final Companion dynamo;

    private Cloud(Rig rig, Sample sample, Workshop workshop, Companion api, Companion dynamo) {
        this.rig = rig;
        this.sample = sample;
        this.workshop = workshop;
        this.api = api;
        this.dynamo = dynamo;
    }

    public static Cloud start(Rig rig) throws IOException, InterruptedException {
        var sample = Sample.record();
        Path recording = rig.folder("dynamo").resolve("recording.json");
        sample.recording().write(recording);
        var certificates = Certificates.make(rig.folder("certificates"));
        Companion dynamo = Companion.start(
                DynamoStub.class, recording.toString(), certificates.keyStore().toString());
        Companion api = Companion.start(LambdaHost.class);
        return new Cloud(rig, sample, new Workshop(rig, certificates, dynamo.receive()), api, dynamo);
    }

    public Companion api() {
        return api;
    }

    public Workshop workshop() {
        return workshop;
    }

    public Sample sample() {
        return sample;
    }

    /// A file with the scenario's event.
    public Path events(Scenario scenario) throws IOException {
        Path file = rig.folder("events").resolve(scenario.name().replaceAll("\\W+", "-"));
        return Files.writeString(file, scenario.event());
    }

    public Path log(String contestant) throws IOException {
        return rig.folder("log").resolve(contestant.replaceAll("\\W+", "-"));
    }

    /// Closes DynamoDB's side of every connection.
    public void dropConnections() throws IOException, InterruptedException {
        dynamo.ask("drop");
    }

    @Override
    public void close() {
        api.close();
        dynamo.close();
    }
}
