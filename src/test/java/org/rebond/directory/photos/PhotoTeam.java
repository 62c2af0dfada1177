package org.rebond.directory.photos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.offers.PlaceRows;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.testing.Client;
import org.rebond.testing.Multipart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place of its own for each test, and its manager at a browser. */
public record PhotoTeam(ThirdPlace place, Client manager) {

  public static PhotoTeam of(
      Town town, Organisations organisations, ThirdPlaces places, JdbcClient jdbc, URI site)
      throws IOException, InterruptedException {
    Organisation added = PlaceRows.add(organisations, jdbc, "L’Établi", "", "FABLAB");
    URI link = town.signIn(town.member(added, Role.MANAGER));
    Client manager = new Client(site);
    manager.get(link.getPath());
    manager.post(link.getPath());
    return new PhotoTeam(places.find(added.id()).orElseThrow(), manager);
  }

  public String page() {
    return place.path() + "/photos";
  }

  /** The form, filled in rightly but for its file. */
  public static Multipart form() {
    return new Multipart()
        .with("key", UUID.randomUUID().toString())
        .with("text", "L’atelier bois")
        .with("agreed", "yes");
  }

  /** Opens the page and sends this. */
  public HttpResponse<String> send(Multipart form) throws IOException, InterruptedException {
    manager.get(page());
    return manager.post(page(), form);
  }

  public HttpResponse<String> send(byte[] file) throws IOException, InterruptedException {
    return send(form().file("file", "IMG_0001.jpg", "image/jpeg", file));
  }
}
