package org.jointline.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jointline.scenario.ServiceLevelBase.ANSWERED;
import static org.jointline.scenario.ServiceLevelBase.ANSWERED_OR_ABANDONED;
import static org.jointline.scenario.ServiceLevelBase.EXCLUDING_SHORT;
import static org.jointline.scenario.ServiceLevelBase.OFFERED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangATest {
  private static final double RELATIVE = 1e-9;

  private static void near(String what, double got, double expected) {
    assertThat(got / expected).as(what).isCloseTo(1, within(RELATIVE));
  }

  /**
   * Columns: arrival rate, mean handle, mean patience, agents, T; P(wait), queue, mean wait,
   * abandoned, occupancy, ASA, mean wait of abandoned, P(V within T), the four service levels.
   *
   * <p>Sources: the parameters of the first from the comparison table of Gans, Koole and Mandelbaum
   * (2003), MSOM 5, 79-141; the second from the pyworkforce README; the third from the unit tests
   * of A. Herzog's Callcenter Simulator; digits of all computed in 60-digit arithmetic and, by a
   * second method, from the birth and death chain.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Mandelbaum and Zeltyn, 48, 1, 2, 50, 0.3333333333333333, 0.46777406855379, 2.96757591957055, 0.0618244983243864, 0.0309122491621932, 0.930324240804295, 0.0602650039925519, 0.110714077550805, 0.967943066584576, 0.943018954746981, 0.973099653701857, 0.972029602986987, 0.972864391707808",
    "pyworkforce, 3.3333333333333335, 3, 5, 14, 0.3333333333333333, 0.145260114296361, 0.233062402040149, 0.0699187206120447, 0.0139837441224089, 0.704297325626851, 0.0646413340753504, 0.442035720764486, 0.918713623797598, 0.916792091863547, 0.92979409456852, 0.923407322278578, 0.923956027274745",
    "Herzog, 3.5, 3, 5, 13, 0.3333333333333333, 0.281254515413627, 0.578246818867208, 0.165213376819202, 0.0330426753638405, 0.78100399297536, 0.152949483527945, 0.524102640958946, 0.819421812667792, 0.816309501898502, 0.844204269516917, 0.828537339738928, 0.831067844406372",
    "separate, 2, 3.3333333333333335, 4, 8, 0.3333333333333333, 0.363654381391415, 0.578736882385059, 0.289368441192529, 0.0723421102981324, 0.773048241418223, 0.256901511261444, 0.705698619851232, 0.726102788060993, 0.72256036226216, 0.778908227142204, 0.741423691788329, 0.748002399972973",
    "joint 16, 4, 3.3333333333333335, 4, 16, 0.3333333333333333, 0.275676403029614, 0.582380537947323, 0.145595134486831, 0.0363987836217077, 0.803001013648577, 0.13345670491756, 0.466941188779043, 0.82966425886506, 0.825618482414305, 0.856805147587301, 0.840465362157459, 0.843283552757052",
    "joint 15, 4, 3.3333333333333335, 4, 15, 0.3333333333333333, 0.372511017633148, 0.888789918247879, 0.22219747956197, 0.0555493698904924, 0.839511671208451, 0.204811522250232, 0.517793601903193, 0.750752495094928, 0.745936773193888, 0.789810234027159, 0.764862886212648, 0.770681225251793",
    "joint 14, 4, 3.3333333333333335, 4, 14, 0.3333333333333333, 0.481424376031563, 1.30815873542047, 0.327039683855117, 0.0817599209637792, 0.874514360986877, 0.304743973494494, 0.577441281635239, 0.652686750051512, 0.647358288169668, 0.704998946298588, 0.669518061295387, 0.680456384258135",
    "grid 03, 48.0, 1.0, 2.0, 54, 0.3333333333333333, 0.23762699468865, 1.09371618137553, 0.0227857537786568, 0.0113928768893284, 0.878761887209486, 0.0220684498628574, 0.0850291860111904, 0.994833644937346, 0.984369054203769, 0.995713090865088, 0.995576981751287, 0.995626774855167",
    "grid 05, 100.0, 1.0, 1.0, 90, 0.1, 0.853653825301267, 10.7900432690852, 0.107900432690852, 0.107900432690852, 0.991221741454608, 0.109959973848077, 0.0908725512505689, 0.465721337470546, 0.449011782028219, 0.503320255364073, 0.481541288933084, 0.516564674485143",
    "grid 07, 10.0, 5.0, 4.0, 55, 0.5, 0.2457921032977, 0.901809147499056, 0.0901809147499056, 0.0225452286874764, 0.888595246647749, 0.0849692891398489, 0.316132418256906, 0.924508295049772, 0.915590894831479, 0.936709218373374, 0.932172291070768, 0.933378804210594",
    "grid 09, 3.0, 4.0, 2.5, 13, 0.25, 0.382965216534564, 0.679569133290301, 0.2265230444301, 0.0906092177720401, 0.839437645133501, 0.197711822013706, 0.515684133493976, 0.705056451574748, 0.700867252253805, 0.770699754110897, 0.724228539380413, 0.733124041176531",
    "grid 11, 0.8, 10.0, 12.5, 8, 1.0, 0.571771165063975, 1.31965010433603, 1.64956263042003, 0.131965010433603, 0.868034989566397, 1.52748113967305, 2.4525861379287, 0.532707175447515, 0.528658107786361, 0.609028569286634, 0.550671904013408, 0.568634355106419",
    "grid 13, 0.5, 4.0, 3, 3, 0.16666666666666666, 0.310022131939098, 0.181470121882218, 0.362940243764436, 0.120980081254812, 0.586013279163459, 0.261430448352696, 1.10049250186493, 0.712487611574063, 0.711878214208717, 0.809854474316045, 0.723561356496085, 0.728024933740485",
    "grid 15, 400.0, 1.0, 2.0, 400, 0.05, 0.59126956794283, 13.217845005471, 0.0330446125136775, 0.0165223062568388, 0.983477693743161, 0.032855411861338, 0.0443066372168291, 0.713732781718942, 0.710104728866758, 0.722034402391036, 0.717782137850044, 0.720800744521706",
    "grid 17, 6.0, 2.5, 1.6666666666666667, 14, 0.25, 0.582646011915869, 1.48699683332484, 0.24783280555414, 0.148699683332484, 0.912107482143767, 0.228925564481934, 0.356076077842005, 0.584445035374262, 0.572530619969034, 0.672536599316973, 0.615490574019761, 0.642328527303595",
    "grid 19, 0.9, 1.0, 100.0, 1, 1.0, 0.859275492190958, 4.0724507809042, 4.52494531211578, 0.0452494531211578, 0.859275492190958, 4.5201875056576, 4.62533367052807, 0.261074263273315, 0.260484937214222, 0.272830361884336, 0.262570206776054, 0.268426697200764"
  })
  void agreesWithTheTables(
      String name,
      double arrivalRate,
      double meanHandle,
      double meanPatience,
      int agents,
      double threshold,
      double waitProbability,
      double queue,
      double meanWait,
      double abandoned,
      double occupancy,
      double asa,
      double waitAbandoned,
      double offeredWaitWithin,
      double offered,
      double answered,
      double excludingShort,
      double answeredOrAbandoned) {
    ErlangA a = ErlangA.of(arrivalRate, meanHandle, meanPatience, agents);
    near("wait probability", a.waitProbability(), waitProbability);
    near("queue", a.meanQueueLength(), queue);
    near("mean wait", a.meanWait(), meanWait);
    near("abandoned", a.abandonedShare(), abandoned);
    near("occupancy", a.occupancy(), occupancy);
    near("asa", a.meanWaitAnswered(), asa);
    near("wait of abandoned", a.meanWaitAbandoned(), waitAbandoned);
    near("offered wait", a.offeredWaitWithin(threshold), offeredWaitWithin);
    near("offered", a.serviceLevel(OFFERED, threshold), offered);
    near("answered", a.serviceLevel(ANSWERED, threshold), answered);
    near("excluding short", a.serviceLevel(EXCLUDING_SHORT, threshold), excludingShort);
    near("or abandoned", a.serviceLevel(ANSWERED_OR_ABANDONED, threshold), answeredOrAbandoned);
  }

  /**
   * The stationary chain with long queues, weights from the likeliest state outwards: an
   * independent way to P(wait), the queue and the share abandoned.
   */
  @ParameterizedTest
  @CsvSource({
    "0.001, 1, 1, 1",
    "1000, 1, 0.5, 1",
    "10, 1, 0.001, 3",
    "30, 1, 0.0001, 3",
    "10, 1, 1000, 11",
    "10, 1, 1000, 9",
    "10000, 1, 0.3, 10000",
    "10100, 1, 5, 10000",
    "20000, 1, 2, 10000",
    "20000, 1, 0.01, 10000",
    "9900, 1, 2, 10000",
    "1, 1, 2, 40"
  })
  void agreesWithTheChainFarFromTheTables(
      double arrivalRate, double meanHandle, double meanPatience, int agents) {
    double load = arrivalRate * meanHandle;
    double full = agents / meanHandle;
    int mode = (int) Math.floor(load);
    if (load > agents) {
      mode = agents + (int) Math.floor((arrivalRate - full) * meanPatience);
    }
    double total = 1;
    double waiting = mode >= agents ? 1 : 0;
    double queue = Math.max(0, mode - agents);
    double weight = 1;
    for (int state = mode; state > 0 && weight > 1e-40; state--) {
      double ends =
          Math.min(state, agents) / meanHandle + Math.max(0, state - agents) / meanPatience;
      weight *= ends / arrivalRate;
      total += weight;
      waiting += state - 1 >= agents ? weight : 0;
      queue += weight * Math.max(0, state - 1 - agents);
    }
    weight = 1;
    for (int state = mode + 1; state <= agents + 100 || weight > 1e-40; state++) {
      double ends =
          Math.min(state, agents) / meanHandle + Math.max(0, state - agents) / meanPatience;
      weight *= arrivalRate / ends;
      total += weight;
      waiting += state >= agents ? weight : 0;
      queue += weight * Math.max(0, state - agents);
    }
    ErlangA a = ErlangA.of(arrivalRate, meanHandle, meanPatience, agents);
    near("wait probability", a.waitProbability(), waiting / total);
    near("queue", a.meanQueueLength(), queue / total);
    near("abandoned", a.abandonedShare(), queue / total / meanPatience / arrivalRate);
  }

  /** What is answered and what is abandoned are integrated apart and must make up everything. */
  @ParameterizedTest
  @CsvSource({
    "1000, 1, 0.5, 1",
    "30, 1, 0.0001, 3",
    "10, 1, 1000, 9",
    "20000, 1, 2, 10000",
    "1, 1, 2, 40",
    "9900, 1, 2, 10000",
    "5, 1, 1e6, 6",
    "1e-6, 1, 1e-6, 1"
  })
  void nobodyIsLost(double arrivalRate, double meanHandle, double meanPatience, int agents) {
    ErlangA a = ErlangA.of(arrivalRate, meanHandle, meanPatience, agents);
    double longest = 1e4 * (meanPatience + meanHandle);
    near("all", a.answeredWithin(longest) + a.abandonedWithin(longest), 1);
    near(
        "wait",
        a.meanWaitAnswered() * (1 - a.abandonedShare())
            + a.meanWaitAbandoned() * a.abandonedShare(),
        a.meanWait());
    double before = 0;
    for (double within = 0; within < 3 * meanPatience; within += meanPatience / 8) {
      assertThat(a.answeredWithin(within)).isBetween(before, 1.0);
      before = a.answeredWithin(within);
    }
    assertThat(a.answeredWithin(0)).isCloseTo(1 - a.waitProbability(), within(1e-12));
    assertThat(a.abandonedWithin(0)).isZero();
  }

  @Test
  void endlessPatienceTendsToErlangC() {
    ErlangA a = ErlangA.of(3.5, 3, 1e10, 13);
    ErlangC c = ErlangC.of(3.5, 3, 13);
    assertThat(a.waitProbability() / c.waitProbability()).isCloseTo(1, within(1e-7));
    assertThat(a.meanWait() / c.meanWait()).isCloseTo(1, within(1e-7));
  }

  @Test
  void noPatienceTendsToErlangB() {
    ErlangA a = ErlangA.of(20, 1, 1e-9, 18);
    assertThat(a.abandonedShare()).isCloseTo(ErlangB.blocking(20, 18), within(1e-7));
  }

  @Test
  void noCallsNoWait() {
    ErlangA a = ErlangA.of(0, 3, 5, 2);
    assertThat(a.waitProbability()).isZero();
    assertThat(a.meanWait()).isZero();
    assertThat(a.serviceLevel(OFFERED, 20)).isEqualTo(1);
    assertThat(a.meanWaitAbandoned()).isNaN();
  }

  @Test
  void refusesTheImpossible() {
    assertThatThrownBy(() -> ErlangA.of(-1, 3, 5, 2))
        .hasMessage("arrival rate must be >= 0, got -1.0");
    assertThatThrownBy(() -> ErlangA.of(1, 3, 0, 2))
        .hasMessage("mean patience must be > 0, got 0.0");
    assertThatThrownBy(() -> ErlangA.of(1, 3, 5, 0)).hasMessage("agents must be >= 1, got 0");
    assertThatThrownBy(() -> ErlangA.of(1, 3, 5, 1).answeredWithin(-1))
        .hasMessage("within must be >= 0, got -1.0");
  }
}
