package org.rebond.demo.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import org.rebond.platform.FreePort;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server in this process, on loopback and a free port. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("rebond.demo")
class LocalMailServer {

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail greenMail() throws IOException {
    // Chosen once, so that the server keeps its port when it is stopped and started again.
    return new GreenMail(
        new ServerSetup(FreePort.choose(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Bean
  JavaMailSender mailSender(GreenMail server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    return sender;
  }
}
