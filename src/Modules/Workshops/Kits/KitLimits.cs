namespace Maillage.Workshops.Kits;

/// <summary>How much a kit may hold: enough for two days of meeting, little enough to be read at once by people and by old phones.</summary>
internal static class KitLimits
{
    public const int FileBytes = 256 * 1024;

    /// <summary>A kit nests five deep; what goes deeper is no kit.</summary>
    public const int Depth = 8;

    /// <summary>More faults than anybody corrects in one go.</summary>
    public const int Faults = 100;

    /// <summary>No list is read that is longer, whatever it holds.</summary>
    public const int Items = 200;

    public const int Steps = 40;
    public const int Prompts = 12;
    public const int Hints = 12;
    public const int Minutes = 480;
    public const int Rounds = 8;
    public const int LinesPerGroup = 50;
    public const int PeoplePerGroup = 100;
    public const int Dots = 20;

    public const int Title = 120;
    public const int Purpose = 800;
    public const int Author = 120;
    public const int Licence = 60;
    public const int Id = 40;
    public const int Notes = 4000;
    public const int Prompt = 600;
    public const int Hint = 300;
    public const int Label = 80;
}
