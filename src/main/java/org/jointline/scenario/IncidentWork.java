package org.jointline.scenario;

/** What one happening of an incident brings a call type, on paper. */
final class IncidentWork {
  private IncidentWork() {}

  /** Expected calls. */
  static double calls(Incident incident, CallType type) {
    double calls = 0;
    for (Incident.Burst burst : incident.bursts()) {
      calls += burst.callType().equals(type.id()) ? burst.size().mean() : 0;
    }
    return calls;
  }

  /** Seconds of talk and after-call work at 100 % handle time; duplicates have their own. */
  static double seconds(Incident incident, CallType type) {
    double work = 0;
    for (Incident.Burst burst : incident.bursts()) {
      if (burst.callType().equals(type.id())) {
        double calls = burst.size().mean();
        double known = burst.duplicates() * Math.max(0, calls - 1);
        double talk = type.talk().mean();
        double after = type.afterCallWork().map(Distribution::mean).orElse(0.0);
        work +=
            (calls - known) * (talk + after)
                + known
                    * (burst.duplicateTalk().map(Distribution::mean).orElse(talk)
                        + burst.duplicateAfterCall().map(Distribution::mean).orElse(after));
      }
    }
    return work;
  }
}
