package org.jointline.scenario.file;

import java.util.Optional;
import org.jointline.scenario.CallBack;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Channel;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Scenario;

/** What must hold between a call-back and the call types it comes from and waits with. */
final class CallBackChecks {
  private final Scenario scenario;
  private final Reading reading;

  CallBackChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    for (CallType type : scenario.callTypes()) {
      if (type.journey().callBack().isPresent()) {
        String path = "call types." + Words.shortened(type.id()) + ".call-back";
        check(type, type.journey().callBack().get(), path);
      }
    }
  }

  private void check(CallType type, CallBack callBack, String path) {
    if (type.work().channel() != Channel.PHONE) {
      reading.problemAt(
          path,
          "only who waits on the phone can be called back, and '"
              + type.id()
              + "' comes by "
              + type.work().channel().words(),
          "leave it out");
    }
    callBack
        .to()
        .flatMap(this::type)
        .filter(to -> to.work().channel() == Channel.CHAT)
        .ifPresent(
            to ->
                reading.problemAt(
                    path + ".to", "a call-back cannot wait with chats", "name another call type"));
    checkInterruptible(type, callBack.to().flatMap(this::type), path);
    boolean nobodyAtOnce =
        type.routing() != null
            && type.routing().steps().stream()
                .noneMatch(s -> s.after().isZero() && s.guard().equals(Guard.NONE));
    if (callBack.offer().expectedAbove().isPresent() && nobodyAtOnce) {
      reading.problemAt(
          path + ".offered",
          "'" + type.id() + "' has no group that takes its calls at once and always",
          "an expected wait is counted over such groups");
    }
  }

  private void checkInterruptible(CallType type, Optional<CallType> to, String path) {
    boolean interrupted =
        to.flatMap(t -> t.work().interruptible()).filter(i -> !i.afterCallOnly()).isPresent();
    if (interrupted && !type.journey().then().isEmpty()) {
      reading.problemAt(
          path + ".to",
          "the talk of '" + type.id() + "' cannot be interrupted: what follows it is arranged then",
          "write work: after-call work only at '" + to.orElseThrow().id() + "', or leave out then");
    }
  }

  private Optional<CallType> type(String id) {
    return scenario.callTypes().stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
