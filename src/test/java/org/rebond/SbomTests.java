package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rebond.testing.OwnProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is shipped, in CycloneDX: {@code META-INF/sbom/} of the jar says it all and no more. */
class SbomTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OF_MAVEN = "META-INF/sbom/application.cdx.json";
  private static final String OF_NPM = "META-INF/sbom/front.cdx.json";
  private static final Path FRONT = Path.of("src/main/resources", OF_NPM);
  private static final Path FRESH = Path.of("target/front.cdx.json");

  @Test
  void everyLibraryInTheJarIsListedWithItsHash() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    Map<String, String> shipped = new TreeMap<>();
    try (var jar = new JarFile(OwnProcess.jar().toFile())) {
      for (JsonNode one : components(jar, OF_MAVEN)) {
        listed.put(file(one), hash(one));
      }
      for (JarEntry entry : jar.stream().filter(SbomTests::isALibrary).toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        shipped.put(
            entry.getName().replaceFirst(".*/", ""),
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      }
    }
    assertThat(shipped).hasSizeGreaterThan(80);
    // Put there by the plugin that makes the jar: a part of Spring Boot, of its version.
    assertThat(shipped.keySet().removeIf(name -> name.startsWith("spring-boot-jarmode-tools-")))
        .isTrue();
    assertThat(listed).containsAllEntriesOf(shipped);
    var absent = new TreeSet<>(listed.keySet());
    absent.removeAll(shipped.keySet());
    assertThat(absent)
        .as("listed and not shipped: only what is empty, or is there to build and to test")
        .allMatch(name -> name.matches("(.*-starter-.*|spring-modulith-apt-.*|archunit-.*)"));
  }

  /** Neither the history of the sources nor a developer's data. */
  @Test
  void theJarHoldsNothingOfItsWorkshop() throws IOException {
    try (var jar = new JarFile(OwnProcess.jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .noneMatch(name -> name.matches(".*(/|^)(\\.git|\\.svn|\\.env|var|node_modules)/.*"));
    }
  }

  @Test
  void theJarSaysWhereItsListIs() throws IOException {
    try (var jar = new JarFile(OwnProcess.jar().toFile())) {
      var manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Sbom-Format")).isEqualTo("CycloneDX");
      assertThat(manifest.getValue("Sbom-Location")).isEqualTo(OF_MAVEN);
    }
  }

  /** Fonts and the official geography come from npm. */
  @Test
  void theListOfTheFrontIsThatOfTheLock() throws IOException {
    JsonNode lock = JSON.readTree(Files.readString(Path.of("package-lock.json")));
    ObjectNode list = JSON.createObjectNode();
    list.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    ArrayNode all = list.putArray("components");
    lock.get("packages")
        .properties()
        .forEach(
            one -> {
              if (!one.getKey().isEmpty() && !one.getValue().path("dev").asBoolean(false)) {
                all.add(component(one.getKey().replace("node_modules/", ""), one.getValue()));
              }
            });
    assertThat(all).isNotEmpty();
    Files.writeString(FRESH, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
    assertThat(JSON.readTree(Files.readString(FRONT)))
        .as("%s is stale: copy %s over it", FRONT, FRESH)
        .isEqualTo(list);
  }

  private static ObjectNode component(String name, JsonNode locked) {
    String version = locked.get("version").asString();
    ObjectNode one = JSON.createObjectNode();
    one.put("type", "library");
    if (name.contains("/")) {
      one.put("group", name.substring(0, name.indexOf('/')));
    }
    one.put("name", name.substring(name.indexOf('/') + 1));
    one.put("version", version);
    one.put("purl", "pkg:npm/" + name.replace("@", "%40") + "@" + version);
    one.putArray("licenses").addObject().put("expression", locked.get("license").asString());
    String integrity = locked.get("integrity").asString();
    byte[] hash = Base64.getDecoder().decode(integrity.substring("sha512-".length()));
    ObjectNode hashed = one.putArray("hashes").addObject();
    hashed.put("alg", "SHA-512").put("content", HexFormat.of().formatHex(hash));
    return one;
  }

  private static JsonNode components(JarFile jar, String list) throws IOException {
    JarEntry entry = jar.getJarEntry(list);
    assertThat(entry).as(list).isNotNull();
    return JSON.readTree(jar.getInputStream(entry).readAllBytes()).get("components");
  }

  private static String file(JsonNode component) {
    return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
  }

  private static String hash(JsonNode component) {
    return StreamSupport.stream(component.path("hashes").spliterator(), false)
        .filter(one -> one.get("alg").asString().equals("SHA-256"))
        .map(one -> one.get("content").asString())
        .findFirst()
        .orElse("");
  }

  private static boolean isALibrary(JarEntry entry) {
    return entry.getName().startsWith("BOOT-INF/lib/") && entry.getName().endsWith(".jar");
  }
}
