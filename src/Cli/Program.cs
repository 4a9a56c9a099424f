using Maillage.Cli;

Language.Choose(Environment.GetEnvironmentVariable);
return await CommandLine.Run(args, CancellationToken.None);
