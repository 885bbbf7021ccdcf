package org.jointline.scenario.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to a tree of {@link Node}s, from the parser's events, so that every key and value keeps its
 * place and nothing is ever turned into an object of a class named in the file.
 */
final class YamlTree {
  private static final int MOST_NODES = 1_000_000;
  private static final int DEEPEST = 40;

  private final Sources.Source source;
  private final Reading reading;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private Iterator<Event> events;
  private final Deque<String> path = new ArrayDeque<>();
  private long nodes;

  private YamlTree(Sources.Source source, Reading reading) {
    this.source = source;
    this.reading = reading;
  }

  /** The tree, or null where the file holds nothing usable; problems go to the reading. */
  static Node of(Sources.Source source, Reading reading) {
    try {
      return new YamlTree(source, reading).document();
    } catch (Unreadable e) {
      reading.problem(source.place(e.line(), e.column()), "", e.getMessage(), e.suggestion());
    } catch (MarkedYamlEngineException e) {
      reading.problem(place(source, e), "", "is not well-formed YAML: " + cause(e), hint(e));
    } catch (YamlEngineException e) {
      reading.problem(
          source.place(0, 0),
          "",
          "is not well-formed YAML: " + Words.shortened(e.getMessage()),
          "");
    }
    return null;
  }

  private static Place place(Sources.Source source, MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    return mark.map(m -> source.place(m.getLine() + 1, m.getColumn() + 1))
        .orElse(source.place(0, 0));
  }

  private static String cause(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ": ";
    return Words.oneLine(context + e.getProblem());
  }

  private static String hint(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("TAB") || problem.contains("\\t") || problem.contains("'\t'")) {
      return "indent with spaces, not tabs";
    }
    return problem.contains("mapping values are not allowed")
        ? "put the value in quotes if it holds ': '"
        : "";
  }

  private Node document() throws Unreadable {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.path().toString())
            .setCodePointLimit(SourceText.MOST_BYTES + 1)
            .build();
    events = new Parse(settings).parseString(source.text()).iterator();
    events.next();
    Event first = events.next();
    if (first.getEventId() != Event.ID.DocumentStart) {
      throw new Unreadable("is empty", "a scenario file starts with 'name: ...'");
    }
    Node root = node(events.next(), 0);
    events.next();
    Event next = events.next();
    if (next.getEventId() == Event.ID.DocumentStart) {
      Place place = placeOf(next);
      throw new Unreadable(
          place.line(), place.column(), "must hold one document", "leave out what follows '---'");
    }
    return root;
  }

  private Node node(Event event, int depth) throws Unreadable {
    Place place = placeOf(event);
    if (++nodes > MOST_NODES) {
      throw new Unreadable(
          place.line(), place.column(), "must hold at most 1,000,000 values, aliases counted", "");
    }
    if (depth > DEEPEST) {
      throw new Unreadable(
          place.line(), place.column(), "is nested more than " + DEEPEST + " deep", "");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias, place);
    }
    long before = nodes;
    Node node;
    Optional<Anchor> anchor;
    if (event instanceof ScalarEvent scalar) {
      checkTag(scalar.getTag(), place);
      node = new Node.Text(place, scalar.getValue(), scalar.isPlain());
      anchor = scalar.getAnchor();
    } else if (event instanceof SequenceStartEvent list) {
      checkTag(list.getTag(), place);
      node = items(place, depth);
      anchor = list.getAnchor();
    } else if (event instanceof MappingStartEvent mapping) {
      checkTag(mapping.getTag(), place);
      node = fields(place, mapping.isFlow(), depth);
      anchor = mapping.getAnchor();
    } else {
      throw new Unreadable(place.line(), place.column(), "is not well-formed YAML", "");
    }
    Node named = node;
    anchor.ifPresent(a -> anchors.put(a, new Anchored(named, nodes - before)));
    return node;
  }

  private void checkTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      reading.problem(
          place,
          String.join(".", path),
          "tags such as '" + Words.shortened(tag.get()) + "' have no meaning here",
          "leave it out");
    }
  }

  private Node alias(AliasEvent alias, Place place) throws Unreadable {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw new Unreadable(
          place.line(),
          place.column(),
          "no anchor '&"
              + Words.shortened(alias.getAlias().getValue())
              + "' ends before this place",
          "an anchor stands at a value above, which cannot hold itself");
    }
    nodes += anchored.size();
    return anchored.node();
  }

  private Node items(Place place, int depth) throws Unreadable {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Node.Items(place, items);
  }

  private Node fields(Place place, boolean flow, int depth) throws Unreadable {
    List<Node.Field> fields = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Node key = node(e, depth + 1);
      path.addLast(key instanceof Node.Text text ? Words.shortened(text.value()) : "?");
      Node value = node(events.next(), depth + 1);
      path.removeLast();
      if (!(key instanceof Node.Text text)) {
        reading.problem(
            key.place(), String.join(".", path), "a key must be text, got " + key.what(), "");
      } else if (text.value().equals("<<") && text.plain()) {
        reading.problem(
            key.place(),
            String.join(".", path),
            "merge keys '<<' are not used here",
            "use 'extends: base.yaml'");
      } else {
        Place first = seen.putIfAbsent(text.value(), text.place());
        if (first == null) {
          fields.add(new Node.Field(text, value));
        } else {
          reading.problem(
              text.place(),
              String.join(".", path),
              "key '" + Words.shortened(text.value()) + "' is given twice",
              "the first is on line " + first.line());
        }
      }
    }
    return new Node.Fields(place, fields, flow);
  }

  private Place placeOf(Event event) {
    return event
        .getStartMark()
        .map(m -> source.place(m.getLine() + 1, m.getColumn() + 1))
        .orElse(source.place(0, 0));
  }

  private record Anchored(Node node, long size) {}
}
