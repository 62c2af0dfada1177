package org.rebond.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Two drawings that stand for photos of L’Établi. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class DemoPhotos {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final Color SKY = new Color(0xeaf1ee);
  private static final Color GROUND = new Color(0xe4ddd0);
  private static final Color NIGHT = new Color(0x17252e);
  private static final Color GREEN = new Color(0x0b6a66);
  private static final Color SUN = new Color(0xf3b63f);
  private static final Color PAPER = new Color(0xfbf8f2);
  private static final Color WOOD = new Color(0x857b6a);

  private final PlacePhotos photos;
  private final ThirdPlaces places;
  private final DemoOrganisations organisations;

  DemoPhotos(PlacePhotos photos, ThirdPlaces places, DemoOrganisations organisations) {
    this.photos = photos;
    this.places = places;
    this.organisations = organisations;
  }

  void hang() throws Refusal {
    ThirdPlace place = places.find(DemoOrganisations.id(DemoPlace.ETABLI)).orElseThrow();
    if (photos.of(place.id()).isEmpty()) {
      add(place, "Dessin de la façade : un mur vert, une porte jaune", DemoPhotos::front);
      add(place, "Dessin de l’atelier : trois établis sous les fenêtres", DemoPhotos::workshop);
    }
  }

  private void add(ThirdPlace place, String text, Consumer<Graphics2D> drawing) throws Refusal {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.accept(pen);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    photos.add(
        place,
        png.toByteArray(),
        text,
        StoryTools.key("photo/" + text),
        organisations.actor(Persona.ETABLI_DIRECTION));
  }

  private static void front(Graphics2D pen) {
    box(pen, SKY, 0, 0, WIDTH, HEIGHT);
    box(pen, GROUND, 0, 640, WIDTH, 160);
    pen.setColor(SUN);
    pen.fillOval(930, 90, 130, 130);
    box(pen, GREEN, 250, 300, 700, 360);
    pen.setColor(NIGHT);
    pen.fillPolygon(new Polygon(new int[] {200, 600, 1000}, new int[] {300, 120, 300}, 3));
    box(pen, SUN, 540, 430, 120, 230);
    for (int x : new int[] {320, 740}) {
      box(pen, PAPER, x, 400, 140, 130);
      box(pen, GREEN, x + 64, 400, 12, 130);
    }
    box(pen, PAPER, 440, 330, 320, 56);
  }

  private static void workshop(Graphics2D pen) {
    box(pen, PAPER, 0, 0, WIDTH, HEIGHT);
    box(pen, GROUND, 0, 620, WIDTH, 180);
    for (int x = 90; x < WIDTH; x += 370) {
      box(pen, NIGHT, x - 10, 90, 300, 270);
      box(pen, SKY, x, 100, 135, 250);
      box(pen, SKY, x + 145, 100, 135, 250);
      box(pen, WOOD, x - 20, 500, 320, 36);
      box(pen, WOOD, x, 536, 28, 150);
      box(pen, WOOD, x + 252, 536, 28, 150);
      box(pen, GREEN, x + 40, 460, 90, 40);
      box(pen, SUN, x + 170, 440, 40, 60);
    }
  }

  private static void box(Graphics2D pen, Color colour, int x, int y, int width, int height) {
    pen.setColor(colour);
    pen.fillRect(x, y, width, height);
  }
}
