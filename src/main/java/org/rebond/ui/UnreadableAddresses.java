package org.rebond.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * An address that the container cannot read (an encoded slash, a way out of the site) belongs to no
 * application: it would answer with a page and without the headers of its own. Such a refusal is
 * ours like every other.
 */
@Component
class UnreadableAddresses
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    server.addEngineValves(new Ours());
  }

  private static final class Ours extends ValveBase {

    Ours() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (request.getContext() == null
          && request.getHost() != null
          && request.getHost().findChild("") instanceof Context site) {
        request.getMappingData().context = site;
      }
      getNext().invoke(request, response);
    }
  }
}
