"""What the seeker's own machine is asked: to start the pages at login. Nothing here knows of mail or letters."""
