package org.rebond.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers every recipient with one line, in the words of RFC 5321. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final String answer;

  RefusingServer(String answer) throws IOException {
    this.answer = answer;
    Thread.ofVirtual().start(this::serve);
  }

  JavaMailSender sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(door.getInetAddress().getHostAddress());
    sender.setPort(door.getLocalPort());
    return sender;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        speak(caller);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void speak(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 here");
    String line = in.readLine();
    while (line != null) {
      String verb = line.toUpperCase(Locale.ROOT);
      say(
          caller,
          verb.startsWith("RCPT") ? answer : verb.startsWith("QUIT") ? "221 bye" : "250 ok");
      line = in.readLine();
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
