package org.rebond.mail;

import java.net.InetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Letters hold links that open sessions: they leave over TLS, to a server whose certificate is of
 * its name, or wait. A server on this machine needs none, and an operator may say otherwise
 * (source: OWASP ASVS 5.0, 12.3.1).
 */
@Component
class TlsToMailServer implements BeanPostProcessor {

  private final Environment environment;

  TlsToMailServer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof JavaMailSenderImpl sender) {
      String asked = environment.getProperty("rebond.smtp-tls", "required");
      sender.getJavaMailProperties().putAll(settings(sender.getHost(), asked));
    }
    return bean;
  }

  static Properties settings(@Nullable String host, String asked) {
    if (!asked.equals("required") && !asked.equals("offered")) {
      throw new IllegalStateException("REBOND_SMTP_TLS is 'required' or 'offered'");
    }
    Properties settings = new Properties();
    boolean required = asked.equals("required") && !here(host == null ? "localhost" : host);
    settings.setProperty("mail.smtp.starttls.enable", "true");
    settings.setProperty("mail.smtp.starttls.required", String.valueOf(required));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return settings;
  }

  private static boolean here(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
