package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import org.jointline.experiment.Accounts;
import org.jointline.measure.RuleFigure;
import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;

/** One of the sixty arrangements: its file, the lines that say it, and what is claimed of it. */
final class Arrangement {
  /**
   * Of each paired claim. All of them, three hundred or so, hold together with a chance of more
   * than 97 % should none of them be true by a wide margin; the seeds are committed, so none
   * flickers.
   */
  private static final double CONFIDENCE = 1 - 1e-4;

  private interface Claim {
    void check() throws Exception;
  }

  private interface Words {
    String make() throws Exception;
  }

  final int row;
  final String title;
  final String file;
  private String than;
  private String saidIn;
  private String saidBy;
  private String answer;
  private final List<Words> figures = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  Arrangement(int row, String title, String file) {
    this.row = row;
    this.title = title;
    this.file = file;
    saidIn = file;
  }

  /** The file that claims compare it with. */
  Arrangement than(String other) {
    than = other;
    return this;
  }

  /** Words of its file that say what is special about it. */
  Arrangement saidBy(String words) {
    saidBy = words.strip();
    return this;
  }

  /** Words of a file that it extends. */
  Arrangement saidBy(String inFile, String words) {
    saidIn = inFile;
    return saidBy(words);
  }

  /** What the answer is, with a %s for each figure named next. */
  Arrangement answer(String words) {
    answer = words;
    return this;
  }

  /** A figure of the answer: from the file compared with, then from its own. */
  Arrangement fromTo(Figure figure) {
    String other = than;
    figures.add(() -> Results.of(other).words(figure));
    return here(figure);
  }

  /** A figure of the answer, from its own file. */
  Arrangement here(Figure figure) {
    figures.add(() -> Results.of(file).words(figure));
    return this;
  }

  /** A figure of the answer, from another file. */
  Arrangement from(String other, Figure figure) {
    figures.add(() -> Results.of(other).words(figure));
    return this;
  }

  /** A sum of money of the answer, which is no measure of a replication, and where it must lie. */
  Arrangement money(ToDoubleFunction<Accounts> sum, double low, double high) {
    figures.add(() -> String.format(Locale.ROOT, "£%,d", Math.round(sum(sum))));
    return sum(sum, low, high);
  }

  /** A share of the answer, which is no measure of a replication, and where it must lie. */
  Arrangement share(ToDoubleFunction<Accounts> share, double low, double high) {
    figures.add(() -> String.format(Locale.ROOT, "%.1f %%", 100 * sum(share)));
    return sum(share, low, high);
  }

  /** A number of the answer, which is no measure of a replication, and where it must lie. */
  Arrangement number(ToDoubleFunction<Accounts> number, double low, double high) {
    figures.add(() -> String.format(Locale.ROOT, "%,.0f", sum(number)));
    return sum(number, low, high);
  }

  /** A sum, share or number that lies in a stated range. */
  Arrangement sum(ToDoubleFunction<Accounts> sum, double low, double high) {
    claims.add(() -> assertThat(sum(sum)).as("row " + row + ", " + file).isBetween(low, high));
    return this;
  }

  private double sum(ToDoubleFunction<Accounts> sum) throws Exception {
    return sum.applyAsDouble(Results.of(file).summary().accounts());
  }

  /** The figure is higher than in the file compared with, by at least so much, surely. */
  Arrangement higher(Figure figure, double atLeast) {
    String other = than;
    claims.add(
        () -> assertThat(difference(other, figure).low()).as(what(figure)).isGreaterThan(atLeast));
    return this;
  }

  Arrangement higher(Figure figure) {
    return higher(figure, 0);
  }

  Arrangement lower(Figure figure, double atLeast) {
    String other = than;
    claims.add(
        () -> assertThat(difference(other, figure).high()).as(what(figure)).isLessThan(-atLeast));
    return this;
  }

  /** The figure is lower than another in the file compared with, by at least so much, surely. */
  Arrangement lower(Figure figure, Figure than, double atLeast) {
    String other = this.than;
    claims.add(
        () ->
            assertThat(difference(figure, other, than).high())
                .as(what(figure))
                .isLessThan(-atLeast));
    return this;
  }

  Arrangement lower(Figure figure) {
    return lower(figure, 0);
  }

  /** A figure of outside help in the answer, and where it must lie. */
  Arrangement outside(String id, RuleFigure figure, double low, double high) {
    figures.add(() -> String.format(Locale.ROOT, "%.0f", Results.of(file).outside(id, figure)));
    claims.add(
        () ->
            assertThat(Results.of(file).outside(id, figure))
                .as("row " + row + ", " + file + ", " + figure)
                .isBetween(low, high));
    return this;
  }

  /** One figure of the file is smaller than another of it, by at least so much, surely. */
  Arrangement less(Figure smaller, Figure larger, double atLeast) {
    claims.add(
        () -> {
          Results of = Results.of(file);
          Estimate d =
              PairedDifference.of(of.values(larger), of.values(smaller), CONFIDENCE).difference();
          assertThat(d.low()).as(what(smaller) + " against " + larger).isGreaterThan(atLeast);
        });
    return this;
  }

  /** What is claimed of each of several alike. */
  Arrangement ofEach(List<String> names, BiConsumer<Arrangement, String> claim) {
    names.forEach(name -> claim.accept(this, name));
    return this;
  }

  /** The figure differs from that in the file compared with by less than a margin, surely. */
  Arrangement alike(Figure figure, double margin) {
    String other = than;
    claims.add(
        () -> {
          Estimate d = difference(other, figure);
          assertThat(d.low()).as(what(figure)).isGreaterThan(-margin);
          assertThat(d.high()).as(what(figure)).isLessThan(margin);
        });
    return this;
  }

  /** The mean lies in a stated range. */
  Arrangement between(Figure figure, double low, double high) {
    claims.add(
        () -> assertThat(Results.of(file).mean(figure)).as(what(figure)).isBetween(low, high));
    return this;
  }

  /** The mean lies in a stated range in another file of the same arrangement. */
  Arrangement between(String other, Figure figure, double low, double high) {
    claims.add(
        () ->
            assertThat(Results.of(other).mean(figure))
                .as("row " + row + ", " + other + ", " + figure)
                .isBetween(low, high));
    return this;
  }

  private String what(Figure figure) {
    return "row " + row + ", " + file + ", " + figure;
  }

  private Estimate difference(String other, Figure figure) throws Exception {
    return difference(figure, other, figure);
  }

  private Estimate difference(Figure figure, String other, Figure than) throws Exception {
    return PairedDifference.of(
            Results.of(file).values(figure), Results.of(other).values(than), CONFIDENCE)
        .difference();
  }

  String than() {
    return than;
  }

  String saidIn() {
    return saidIn;
  }

  String saidBy() {
    return saidBy;
  }

  boolean claimsAnything() {
    return !claims.isEmpty();
  }

  void check() throws Exception {
    for (Claim claim : claims) {
      claim.check();
    }
  }

  /** The answer, with its figures as they come out. */
  String answer() throws Exception {
    List<Object> words = new ArrayList<>();
    for (Words figure : figures) {
      words.add(figure.make());
    }
    return String.format(Locale.ROOT, answer, words.toArray());
  }
}
