using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maillage.Kernel;

namespace Maillage.Cli.Errands;

/// <summary>How the commands of this machine reach the running server: left by it in the data folder, readable by its user only.</summary>
/// <param name="Address">Where it answers, on this machine.</param>
/// <param name="Token">What proves that the caller can read the data folder.</param>
internal sealed record ServerCard(Uri Address, string Token)
{
    private const int TokenBytes = 32;

    /// <summary>A card with a token of its own.</summary>
    /// <param name="listening">An address that the server listens on.</param>
    public static ServerCard For(Uri listening) =>
        new(OnThisMachine(listening), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>The card in a data folder; null when no server left one there, or half of one.</summary>
    public static ServerCard? Read(DataFolder data)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerCard>(File.ReadAllText(PathIn(data)));
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether this is the token, found out in the same time for every wrong one.</summary>
    public bool Opens(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));

    public void Write(DataFolder data)
    {
        Remove(data);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(PathIn(data), options);
        JsonSerializer.Serialize(file, this);
    }

    public static void Remove(DataFolder data) => File.Delete(PathIn(data));

    private static string PathIn(DataFolder data) => Path.Combine(data.Root, "server.json");

    // "Every address" is where a server listens, not where one can call it.
    private static Uri OnThisMachine(Uri listening)
    {
        var host = listening.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : listening.Host;
        return new UriBuilder(listening) { Host = host }.Uri;
    }
}
