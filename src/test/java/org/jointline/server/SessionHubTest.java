package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that end by a fault. */
class SessionHubTest {
  private static final String CLIENT = "192.0.2.1";

  /** One session for each client. */
  private static final SessionLimits LIMITS = new SessionLimits(5, 1, 10, 10, 5, 5, 2, 2);

  @TempDir private Path data;
  private final Vertx vertx = Vertx.vertx();
  private final io.vertx.core.Context loop = vertx.getOrCreateContext();
  private SessionHub hub;

  @BeforeEach
  void begin() {
    ScenarioShelf shelf = new ScenarioShelf(List.of(Path.of("scenarios")));
    SessionStarter starter = new SessionStarter(shelf, new SessionFolders(data), "0.0.0");
    hub = onLoop(() -> Future.succeededFuture(new SessionHub(vertx, starter, LIMITS)));
  }

  @AfterEach
  void end() throws Exception {
    onLoop(hub::close);
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private <T> T onLoop(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(
        ignored -> {
          try {
            work.get().onComplete(done);
          } catch (Problem e) {
            done.fail(e);
          }
        });
    return done.future().toCompletionStage().toCompletableFuture().join();
  }

  private OpenSession create() {
    NewSession wanted =
        NewSession.read(Json.object().put("scenario", Room.JOINT).put("paused", true));
    return onLoop(() -> hub.create(wanted, CLIENT));
  }

  /** Its next frame ends its thread. */
  private static void breakDown(OpenSession session) throws Exception {
    Field readers = SessionRunner.class.getDeclaredField("readers");
    readers.setAccessible(true);
    Consumer<Frame> broken =
        frame -> {
          throw new AssertionError("out of order");
        };
    readers.set(session.runner(), broken);
    // the one who asked is answered all the same
    assertThatThrownBy(() -> session.runner().ask(live -> 1).get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(Problem.class)
        .hasMessageContaining("has ended");
  }

  private void untilResumed(String id) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        onLoop(() -> hub.resume(id, CLIENT));
        return;
      } catch (CompletionException e) {
        // its files are being closed
        assertThat(e).hasMessageContaining("is being resumed or deleted");
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(10);
      }
    }
  }

  @Test
  void a_session_that_breaks_down_is_saved_and_can_be_resumed() throws Exception {
    OpenSession session = create();
    assertThatThrownBy(this::create).hasMessageContaining("one client may run 1 sessions");
    breakDown(session);
    String id = session.id();
    assertThatThrownBy(() -> onLoop(() -> Future.succeededFuture(hub.get(id))))
        .hasMessageContaining("session " + id + " is saved");
    assertThat(hub.open()).isEmpty();
    assertThat(onLoop(hub::saved)).extracting(SavedSession::id).containsExactly(id);
    // its client may run another, which is itself
    untilResumed(id);
    assertThat(hub.open()).extracting(OpenSession::id).containsExactly(id);
  }

  @Test
  void an_error_of_one_request_is_its_answer_and_the_session_goes_on() throws Exception {
    OpenSession session = create();
    Letter.Act<Integer> faulty =
        live -> {
          throw new StackOverflowError("too deep");
        };
    assertThatThrownBy(() -> session.runner().ask(faulty).get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(session.runner().ask(live -> 1).get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }
}
