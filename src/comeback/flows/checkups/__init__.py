"""What the doctor looks at: one file for each, their order a table. What is done about it stands in `comeback.flows.mending`."""
