package org.rebond.rights;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** People who stand together in the table of rights, each by a letter. */
record Column(String title, List<Seat> seats) {

  /**
   * Somebody in the table.
   *
   * @param letter says yes to them; also {@code -}, {@code 0}, {@code >} and {@code #} say no
   * @param name what tests call them
   * @param who who that is, in words
   */
  record Seat(char letter, String name, String who) {}

  /** In the order of the table, from those outside to those above. */
  static final List<Column> ALL =
      List.of(
          of("any", "A|anyone|whoever has neither an account nor a link"),
          of(
              "links",
              "C|correspondent|wrote for the agency by the link of a first contact",
              "N|named to sign|holds the link of the agency’s signatory",
              "O|another link|holds the link of a signatory elsewhere",
              "D|own data|holds the link that shows what is kept of their address"),
          of(
              "place",
              "R|place reader|reader",
              "F|place facilitator|facilitator",
              "M|place manager|manager",
              "S|place signatory|signatory",
              "T|place administrator|administrator of the team, not of the instance",
              "m|place deputy|a reader to whom the manager lent their role for these days",
              "s|place deputy signatory|a reader to whom the signatory lent the signature"),
          of(
              "agency",
              "R|agency reader|reader",
              "F|agency facilitator|facilitator",
              "M|agency manager|manager",
              "S|agency signatory|signatory"),
          of(
              "stranger",
              "R|stranger reader|reader",
              "F|stranger facilitator|facilitator",
              "M|stranger manager|manager",
              "S|stranger signatory|signatory"),
          of(
              "above",
              "D|directorate manager|manager of the territorial directorate of the agency",
              "R|region manager|manager of a regional directorate",
              "N|network manager|manager of the network that the place is part of",
              "M|mediator|manager and signatory of an organisation that both sides accepted"),
          of(
              "others",
              "A|administrator|administrator of the instance",
              "N|newcomer|has an account and no team",
              "K|desk|a paired desk of the place"),
          of(
              "not fresh",
              "M|place manager, not fresh|the manager of the place, who showed long ago who they are",
              "A|administrator, not fresh|the administrator of the instance, likewise"));

  private static Column of(String title, String... seats) {
    return new Column(title, Arrays.stream(seats).map(Column::seat).toList());
  }

  private static Seat seat(String told) {
    String[] parts = told.split("\\|", -1);
    return new Seat(parts[0].charAt(0), parts[1], parts[2]);
  }

  /** Everybody, in the order of the table. */
  static List<String> names() {
    return ALL.stream().flatMap(column -> column.seats().stream()).map(Seat::name).toList();
  }

  /** Such as {@code | above | D: …; R: … |}. */
  String legend() {
    return "| %s | %s |\n"
        .formatted(
            title,
            seats.stream()
                .map(seat -> "`%s` %s".formatted(seat.letter(), seat.who()))
                .collect(Collectors.joining("; ")));
  }
}
