package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch that the other tests rely on does see a loop that is held up. */
class BlockedLoopsTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_loop_that_is_held_up_is_seen(boolean waits) throws Exception {
    BlockedLoops watch = BlockedLoops.watch();
    Vertx vertx = Vertx.vertx(TestServer.watched(new VertxOptions()));
    vertx.runOnContext(
        held -> {
          while (watch.sawNone()) {
            if (waits) {
              LockSupport.parkNanos(1_000_000_000L);
            } else {
              Thread.onSpinWait();
            }
          }
        });
    while (watch.sawNone()) {
      Thread.onSpinWait();
    }
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    assertThatThrownBy(watch::assertNone).hasMessageContaining("BlockedLoopsTest");
  }
}
