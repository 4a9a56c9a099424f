using Maillage.Cli;

return await CommandLine.Root().Parse(args).InvokeAsync();
