namespace Maillage.Members.Shared;

/// <summary>A page that says one thing and leads on: its title, text and next step are sentences under one key.</summary>
/// <param name="Key">The sentences <c>….title</c>, <c>….text</c> and <c>….next</c>.</param>
/// <param name="Address">Where the next step leads.</param>
/// <param name="WritesFiles">Whether to say that letters are only written to files on this instance.</param>
public sealed record MessageView(string Key, string Address, bool WritesFiles = false);
