package org.rebond.directory.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.offers.PlaceRows;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.shared.TooMany;
import org.rebond.testing.Pages;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class PhotosTests {

  @Autowired PlacePhotos photos;
  @Autowired PhotoWall wall;
  @Autowired ThirdPlaces places;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  private ThirdPlace place;
  private Actor manager;

  @BeforeEach
  void aPlace() {
    place = newPlace();
    manager = Pages.member(Role.MANAGER, place.id());
  }

  @Test
  void oneKeyAddsOnePhotoAndOnePhotoIsAddedOnce() throws Refusal {
    UUID key = UUID.randomUUID();
    photos.add(place, Photographs.jpeg(1), "L’atelier", key, manager);
    photos.add(place, Photographs.jpeg(2), "Autre chose", key, manager);
    assertThat(texts()).containsExactly("L’atelier");
    assertThat(refusal(1)).isEqualTo("directory.photos.twice");
    assertThat(texts()).containsExactly("L’atelier");
  }

  @Test
  void sevenAtTheSameMomentLeaveSix() throws Exception {
    List<String> told = Crowd.atOnce(7, i -> add(i));
    assertThat(told).containsOnlyOnce("directory.photos.full");
    assertThat(told).filteredOn("added"::equals).hasSize(6);
    assertThat(photos.of(place.id())).hasSize(6);
    assertThat(ranks()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(refusal(8)).isEqualTo("directory.photos.full");
  }

  @Test
  void twoClicksAtTheSameMomentAddOne() throws Exception {
    UUID key = UUID.randomUUID();
    List<String> told =
        Crowd.atOnce(2, i -> photos.add(place, Photographs.jpeg(1), "Un clic", key, manager));
    assertThat(told).containsExactly("added", "added");
    assertThat(texts()).containsExactly("Un clic");
  }

  @Test
  void photosAreMovedDescribedAndRemovedAndEachDeedIsWrittenDown() throws Refusal {
    for (int i = 1; i <= 3; i++) {
      add(i);
    }
    wall.move(place, id("Photo 3"), Move.FIRST, manager);
    assertThat(texts()).containsExactly("Photo 3", "Photo 1", "Photo 2");
    wall.move(place, id("Photo 3"), Move.FIRST, manager);
    wall.describe(place, id("Photo 1"), "La façade", manager);
    wall.takeDown(place, id("Photo 3"), manager);
    assertThat(texts()).containsExactly("La façade", "Photo 2");
    assertThat(ranks()).containsExactly(1, 2);
    assertThat(deeds())
        .containsExactlyInAnyOrder(
            "directory.photoAdded",
            "directory.photoAdded",
            "directory.photoAdded",
            "directory.photoMoved",
            "directory.photoDescribed",
            "directory.photoRemoved");
  }

  @Test
  void whoSendsSixtyFilesInAnHourIsAskedToWait() {
    for (int i = 0; i < PhotoDesk.MOST_AN_HOUR; i++) {
      assertThatThrownBy(() -> photos.add(place, new byte[9], "x", UUID.randomUUID(), manager))
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> add(1)).isInstanceOf(TooMany.class);
    assertThat(texts()).isEmpty();
  }

  @Test
  void onlyThoseWhoKeepThePageChangeItsPhotos() throws Refusal {
    add(1);
    UUID photo = id("Photo 1");
    Actor facilitator = Pages.member(Role.FACILITATOR, place.id());
    Actor elsewhere = Pages.member(Role.MANAGER, newPlace().id());
    for (Actor actor : List.of(facilitator, elsewhere, Actor.ANONYMOUS)) {
      List<Crowd.Deed> deeds =
          List.of(
              i -> photos.add(place, Photographs.jpeg(2), "x", UUID.randomUUID(), actor),
              i -> wall.describe(place, photo, "x", actor),
              i -> wall.move(place, photo, Move.FIRST, actor),
              i -> wall.takeDown(place, photo, actor));
      for (Crowd.Deed deed : deeds) {
        assertThatThrownBy(() -> deed.run(0)).isInstanceOf(NotAllowed.class);
      }
    }
    assertThat(texts()).containsExactly("Photo 1");
  }

  @Test
  void aPhotoOfAnotherPlaceIsNotFound() throws Refusal {
    add(1);
    UUID photo = id("Photo 1");
    ThirdPlace other = newPlace();
    Actor there = Pages.member(Role.MANAGER, other.id());
    List<Crowd.Deed> deeds =
        List.of(
            i -> wall.describe(other, photo, "x", there),
            i -> wall.move(other, photo, Move.FIRST, there),
            i -> wall.takeDown(other, photo, there));
    for (Crowd.Deed deed : deeds) {
      assertThatThrownBy(() -> deed.run(0)).isInstanceOf(NotFound.class);
    }
    assertThat(texts()).containsExactly("Photo 1");
  }

  private void add(int number) throws Refusal {
    photos.add(place, Photographs.jpeg(number), "Photo " + number, UUID.randomUUID(), manager);
  }

  private String refusal(int number) {
    try {
      add(number);
      return "added";
    } catch (Refusal refused) {
      return refused.key();
    }
  }

  private ThirdPlace newPlace() {
    return places
        .find(PlaceRows.add(organisations, jdbc, "L’Établi", "", "FABLAB").id())
        .orElseThrow();
  }

  private List<String> texts() {
    return photos.of(place.id()).stream().map(Photo::text).toList();
  }

  private UUID id(String text) {
    return photos.of(place.id()).stream()
        .filter(photo -> photo.text().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<Integer> ranks() {
    return jdbc.sql("SELECT rank FROM directory.place_photo WHERE place = ? ORDER BY rank")
        .param(place.id().value())
        .query(Integer.class)
        .list();
  }

  private List<String> deeds() {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ?")
        .param(place.id().value())
        .query(String.class)
        .list();
  }
}
