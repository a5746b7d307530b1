package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.job.JobRunner;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FxJobsTest {
    private static final Message TITLE = Message.of("shell.section.compare");

    @Start
    void start(Stage stage) {}

    @Test
    void workHappensOffTheWindowsThreadAndItsEndArrivesOnIt() throws Exception {
        CompletableFuture<List<Boolean>> onWindow = new CompletableFuture<>();
        Platform.runLater(() -> {
            FxJobs jobs = FxJobs.onThreads(new JobRunner());
            jobs.start(
                    TITLE,
                    context -> Platform.isFxApplicationThread(),
                    outcome -> onWindow.complete(List.of(
                            outcome.equals(new Outcome.Done<>(false)),
                            Platform.isFxApplicationThread(),
                            jobs.running().isEmpty())));
            assertThat(jobs.running()).hasSize(1);
        });
        assertThat(onWindow.get(20, TimeUnit.SECONDS)).containsExactly(true, true, true);
    }

    @Test
    void cancelReachesTheJobAndTheHandleSaysSo() throws Exception {
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<RunningJob> started = new CompletableFuture<>();
        Platform.runLater(() -> started.complete(FxJobs.onThreads(new JobRunner())
                .start(
                        TITLE,
                        context -> {
                            begun.countDown();
                            while (true) {
                                context.checkCancelled();
                                Thread.onSpinWait();
                            }
                        },
                        end::complete)));
        begun.await();
        RunningJob job = started.get();
        Platform.runLater(job::cancel);
        assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void inTestsEverythingRunsAtOnceOnTheCallingThread() {
        List<Object> heard = new ArrayList<>();
        FxJobs jobs = FxJobs.sameThread();
        RunningJob job = jobs.start(
                TITLE,
                context -> {
                    context.progress(0.5, Message.of("shell.section.data"));
                    return 7;
                },
                heard::add);
        assertThat(heard).containsExactly(new Outcome.Done<>(7));
        assertThat(job.finishedProperty().get()).isTrue();
        assertThat(job.messageProperty().get()).isEqualTo(Message.of("shell.section.data"));
    }

    @Test
    void aFailureArrivesAsItsFinding() {
        List<Outcome<Integer>> heard = new ArrayList<>();
        FxJobs.sameThread()
                .<Integer>start(
                        TITLE,
                        context -> {
                            throw new InputException(Finding.error("import.empty"));
                        },
                        heard::add);
        assertThat(heard.getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, f -> assertThat(f.finding()).isEqualTo(Finding.error("import.empty")));
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() throws Exception {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        CountDownLatch release = new CountDownLatch(1);
        List<Object> answers = new ArrayList<>();
        Platform.runLater(() -> {
            LatestOnly<String> latest = new LatestOnly<>(FxJobs.onThreads(new JobRunner()), TITLE, outcome -> {
                answers.add(outcome);
                answer.complete(outcome);
            });
            latest.ask(context -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "old";
            });
            latest.ask(context -> "new");
            assertThat(latest.busyProperty().get()).isTrue();
        });
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done<>("new"));
        release.countDown();
        CompletableFuture<Object> after = new CompletableFuture<>();
        Platform.runLater(() -> after.complete(answers.size()));
        assertThat(after.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
