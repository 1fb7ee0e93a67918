"""What the seeker's own machine is asked: to start the pages at login, to show a notice. Nothing here knows of mail or letters."""
