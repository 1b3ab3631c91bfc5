"""An invented world for the demonstration, made by the same deeds that people do on the site."""
