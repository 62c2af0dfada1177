package org.rebond.accounts.proconnect;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.rebond.platform.Outward;
import org.springframework.stereotype.Component;

/** Calls the provider: briefly, a little, there alone, and nowhere it would send us. */
@Component
@WhereConfigured
class ProviderHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LARGEST = 64 * 1024;

  /** What it said. */
  record Answer(int status, String type, String body) {}

  private final URI origin;
  private final Outward provider;

  ProviderHttp(ProConnectProperties properties) {
    this.origin = URI.create(properties.issuer());
    this.provider = Outward.to("REBOND_PROCONNECT_ISSUER", properties.issuer(), PATIENCE, LARGEST);
  }

  /** Whether this address is at the provider: same scheme, host and port as its issuer. */
  boolean there(URI address) {
    return origin.getScheme().equals(address.getScheme())
        && origin.getHost().equals(address.getHost())
        && origin.getPort() == address.getPort()
        && address.getUserInfo() == null;
  }

  Answer get(URI address) throws NotIdentified {
    return send(address, HttpRequest.newBuilder());
  }

  Answer getAs(String accessToken, URI address) throws NotIdentified {
    return send(address, HttpRequest.newBuilder().header("Authorization", "Bearer " + accessToken));
  }

  Answer post(URI address, Map<String, String> form) throws NotIdentified {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        address,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(URI address, HttpRequest.Builder request) throws NotIdentified {
    if (!there(address)) {
      throw new NotIdentified(Failure.UNREACHABLE, "an address outside the provider");
    }
    try {
      HttpResponse<byte[]> answer = provider.send(request.uri(address));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse(""),
          new String(answer.body(), StandardCharsets.UTF_8));
    } catch (IOException silent) {
      throw new NotIdentified(Failure.UNREACHABLE, silent);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
