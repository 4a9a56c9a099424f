using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories;

/// <summary>Something that the instance remembers of itself: its home territory, whether the official coordinates were fetched.</summary>
internal sealed class Setting
{
    public const string Home = "home";
    public const string OfficialCoordinates = "official-coordinates";

    public required string Name { get; init; }
    public required string Value { get; set; }

    /// <summary>What is remembered under a name; null when nothing is.</summary>
    public static Task<string?> Read(PlatformDb db, string name, CancellationToken cancel) =>
        db.Set<Setting>().Where(setting => setting.Name == name).Select(setting => (string?)setting.Value).SingleOrDefaultAsync(cancel);

    /// <summary>Remembers a value; the caller saves.</summary>
    public static async Task Write(PlatformDb db, string name, string value, CancellationToken cancel)
    {
        var known = await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Name == name, cancel);
        if (known is null)
        {
            _ = db.Add(new Setting { Name = name, Value = value });
        }
        else
        {
            known.Value = value;
        }
    }
}
