using Microsoft.Extensions.Configuration;

namespace Maillage.Members.Mails;

/// <summary>How letters leave: the section <c>Mail</c> of the configuration.</summary>
internal sealed record MailSettings
{
    /// <summary><c>Mail:From</c>, the address of the sender.</summary>
    public string From { get; init; } = "maillage@localhost";

    /// <summary><c>Mail:Smtp:Host</c>; null writes files instead.</summary>
    public string? Host { get; init; }

    /// <summary><c>Mail:Smtp:Port</c>.</summary>
    public int Port { get; init; } = 587;

    /// <summary><c>Mail:Smtp:User</c> and <c>Mail:Smtp:Password</c>, when the server wants them.</summary>
    public string? User { get; init; }

    public string Password { get; init; } = "";

    /// <summary><c>Mail:Smtp:StartTls</c>; false only for a server on the same machine.</summary>
    public bool StartTls { get; init; } = true;

    public static MailSettings Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Mail:Smtp");
        return new()
        {
            From = configuration["Mail:From"] ?? "maillage@localhost",
            Host = smtp["Host"] is { Length: > 0 } host ? host : null,
            Port = smtp.GetValue("Port", 587),
            User = smtp["User"] is { Length: > 0 } user ? user : null,
            Password = smtp["Password"] ?? "",
            StartTls = smtp.GetValue("StartTls", true),
        };
    }

    // Never the password, wherever this record is printed.
    public override string ToString() => Host is null ? "files" : $"{Host}:{Port}";
}
